import type { ReactNode } from 'react';
import { Head, type Office, Question } from './head.tsx';
import type { KioskText } from './texts.ts';

/** A page that says why no number comes, what still holds, and where to go. */
export function NoticePage({
  office,
  title,
  children,
}: {
  readonly office: Office | undefined;
  readonly title: KioskText;
  readonly children: ReactNode;
}) {
  return (
    <>
      <Head office={office}>
        <Question text={title} isStatement />
      </Head>
      <main className="km notice">{children}</main>
    </>
  );
}
