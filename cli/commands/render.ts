import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { type PrintDocument, printDocument } from '#contract/print-document.ts';
import type { Command, Io } from '#cli/command.ts';
import { refused } from '#cli/refused.ts';

const SAMPLE_NAMES = ['ticket', 'receipt', 'missing-papers', 'handover'] as const;
type SampleName = (typeof SAMPLE_NAMES)[number];

const help = `motcua render (--document FILE.json | --sample ${SAMPLE_NAMES.join('|')}) --out FILE.png|FILE.bin [--profile NAME]

Draws a print document as it would lie on paper: as a picture, or as the bytes that the printer gets.

  --document FILE   a print document as JSON
  --sample NAME     a paper of invented people instead, always the same
  --profile NAME    the printer's profile; without it \`default\` (80 mm, 576 dots)
  --out FILE        .png: black and white picture; .bin: ESC/POS bytes

Prints {"out", "profile", "width", "height"}, lengths in dots.
Exit 1: no such profile, the document is wrong, or a symbol is too wide for the paper.`;

interface Asked {
  readonly source: { readonly document: string } | { readonly sample: SampleName };
  readonly profile: string;
  readonly out: string;
  readonly format: '.png' | '.bin';
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = readUsage(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }

  // the canvas library is loaded by this command alone
  const [{ findProfile, PROFILE_NAMES }, { encodePaper }, { canvasRasterizer }, { encodePng }] = await Promise.all([
    import('#core/printing/profiles.ts'),
    import('#core/printing/escpos.ts'),
    import('#native/raster/canvas-rasterizer.ts'),
    import('#native/raster/png.ts'),
  ]);

  const profile = findProfile(asked.profile);
  if (!profile.ok)
    return refused(io, { code: 'unknownProfile' }, `Không có cấu hình máy in “${asked.profile}”. Có: ${PROFILE_NAMES.join(', ')}.`);
  const document = 'sample' in asked.source ? await sampleOf(asked.source.sample) : await readDocument(asked.source.document);
  if (typeof document === 'string') return refused(io, { code: 'documentInvalid' }, document);

  const drawn = await canvasRasterizer().draw(document, profile.value.width);
  if (!drawn.ok) return refused(io, drawn.refusal, `Mã “${drawn.refusal.data}” rộng hơn giấy ${profile.value.width} điểm.`);

  const picture = drawn.value;
  try {
    await writeFile(asked.out, asked.format === '.png' ? encodePng(picture) : encodePaper(picture, profile.value));
  } catch (error) {
    return refused(io, { code: 'notWritten' }, `Chưa ghi được tệp: ${messageOf(error)}`);
  }
  io.out(JSON.stringify({ out: asked.out, profile: profile.value.name, width: picture.width, height: picture.height }));
  return 0;
}

/** What is asked, or what is wrong with the usage. */
function readUsage(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: { document: { type: 'string' }, sample: { type: 'string' }, profile: { type: 'string' }, out: { type: 'string' } },
    });
    const { document, out, profile = 'default' } = values;
    const sample = SAMPLE_NAMES.find((name) => name === values.sample);
    if (values.sample !== undefined && sample === undefined) return `--sample needs one of ${SAMPLE_NAMES.join(', ')}`;
    if ((document === undefined) === (sample === undefined)) return 'render needs either --document or --sample';
    const format = extname(out ?? '');
    if (out === undefined || (format !== '.png' && format !== '.bin')) return '--out needs a file that ends in .png or .bin';
    return { source: sample === undefined ? { document: document ?? '' } : { sample }, profile, out, format };
  } catch (error) {
    return messageOf(error);
  }
}

async function sampleOf(name: SampleName): Promise<PrintDocument> {
  const { SAMPLES } = await import('#core/printing/documents/samples.ts');
  return SAMPLES[name]();
}

/** The document, or why it can not be used, with the path of what is wrong. */
async function readDocument(file: string): Promise<PrintDocument | string> {
  try {
    const parsed = printDocument.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `Tài liệu ${file} sai ở ${issue?.path.join('.') || 'gốc'}: ${issue?.message ?? ''}`;
  } catch (error) {
    return `Chưa đọc được tài liệu ${file}: ${messageOf(error)}`;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const command: Command = { name: 'render', summary: 'Draw a print document as a picture or as printer bytes', help, run };
