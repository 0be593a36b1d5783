import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';
import './still.css';

/** A full page of one sentence: before the first contact, or when the station refuses this window. Calm, no spinner. */
export function Still({ title, children, late }: { readonly title: string; readonly children?: ReactNode; readonly late?: boolean }) {
  return (
    <main className={late ? 'still late-in' : 'still'}>
      <Logo />
      <h1>{title}</h1>
      {children}
    </main>
  );
}
