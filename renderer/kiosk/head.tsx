import type { ReactNode } from 'react';
import type { AnswerFor } from '#contract/operations/table.ts';
import { Clock } from '../ui/clock.tsx';
import { Logo } from '../ui/logo.tsx';
import { kioskTexts, type KioskText, useTexts } from './texts.ts';

export type Office = Pick<AnswerFor<'office.show'>, 'name' | 'branch' | 'hours' | 'collectAt' | 'priorityReasons'>;

/** Whose kiosk this is, the time, and the one question of the page. */
export function Head({
  office,
  slim,
  children,
}: {
  readonly office: Office | undefined;
  readonly slim?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <header className={slim ? 'kh slim' : 'kh'}>
      <div className="bar">
        <Logo />
        <span className="grow">
          {office?.name}
          <br />
          {office?.branch}
        </span>
        <Clock />
      </div>
      {children}
    </header>
  );
}

/** The question, or what there is to say instead; on a Vietnamese page with one English line under it. */
export function Question({ text, isStatement }: { readonly text: KioskText; readonly isStatement?: boolean }) {
  const { language, t } = useTexts();
  return (
    <div>
      <h1 className={isStatement ? 'statement' : undefined}>{t(text)}</h1>
      {language === 'vi' && (
        <p className="en" lang="en">
          {kioskTexts.en.t(text)}
        </p>
      )}
    </div>
  );
}
