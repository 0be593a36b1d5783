import { guidanceId } from '#contract/ids.ts';
import type { AnswerFor, InputFor } from '#contract/operations/table.ts';
import type { PrintJobRow } from '#contract/operations/print.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { CATALOGUE } from './office-data.ts';

interface Sheet {
  readonly draft: string;
  readonly missing: readonly { readonly id: string; readonly name: string }[];
  dossier: string | null;
}

/** Guidance sheets of the office in memory. */
export function fakeSheets(print: (document: PrintJobRow['document'], title: string) => PrintJobRow) {
  const sheets = new Map<string, Sheet>();
  return {
    /** The code of a dossier that a sheet became, or null; a sheet is used once. */
    use(code: string | undefined, dossier: string): string | null {
      const sheet = code === undefined ? undefined : sheets.get(code);
      if (sheet === undefined || sheet.dossier !== null) return sheet?.dossier ?? null;
      sheet.dossier = dossier;
      return null;
    },
    give(input: InputFor<'guidance.give'>): Result<AnswerFor<'guidance.give'>, Refusal> {
      const components = CATALOGUE.find(({ id }) => id === input.procedure)?.components ?? [];
      const missing = components.filter(({ id, required }) => required && !input.components.some((each) => each.id === id));
      if (missing.length === 0) return refuse('nothingMissing');
      const code = input.code ?? `HDG${String(sheets.size + 1).padStart(15, '0')}`;
      sheets.set(code, { draft: input.draft, missing: missing.map(({ id, name }) => ({ id, name })), dossier: null });
      const { printJobId } = print('missing-papers', input.procedure);
      return ok({ guidanceId: guidanceId.parse(code.slice(2)), code, missing: missing.map(({ id }) => id), printJobId });
    },
    show({ code: typed }: InputFor<'guidance.show'>): Result<AnswerFor<'guidance.show'>, Refusal> {
      const code = typed.replace(/[\s-]/g, '').toUpperCase();
      const sheet = sheets.get(code);
      if (sheet === undefined) return refuse('unknownGuidance');
      const { draft, missing, dossier } = sheet;
      const state = dossier === null ? ('open' as const) : ('used' as const);
      return ok({ code, state, procedure: '', procedureName: '', missing: [...missing], givenAt: 0, dossier, draft });
    },
  };
}
