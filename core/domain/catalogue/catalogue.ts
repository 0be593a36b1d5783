import { z } from 'zod';
import { COUNTED_UNITS } from '#core/domain/deadline/count-deadline.ts';
import { filled, wrong } from '#core/domain/reference-file/wrong.ts';

/** The procedures that an office takes in: time limits and papers. All of it is provincial law and changes: data, never code. */

const slug = (need: string) => z.string({ error: wrong(need) }).regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: wrong(need) });
const count = z
  .int({ error: wrong('số bản từ 0 đến 99') })
  .min(0, { error: wrong('số bản từ 0 đến 99') })
  .max(99, { error: wrong('số bản từ 0 đến 99') });

/** How long one case of a procedure may take. Of a procedure's cases the first applies where nobody chose. */
export const timeLimit = z.strictObject(
  {
    case: filled('tên trường hợp'),
    unit: z.enum(COUNTED_UNITS, { error: wrong(`đơn vị ${COUNTED_UNITS.map((unit) => `“${unit}”`).join(', ')}`) }),
    /** Whole, from 1; `same-day` has 1. */
    limit: z
      .int({ error: wrong('thời hạn là số nguyên từ 1') })
      .min(1, { error: wrong('thời hạn là số nguyên từ 1') })
      .max(999, { error: wrong('thời hạn dưới 1000') }),
    note: filled('ghi chú').optional(),
  },
  { error: wrong('một thời hạn {"case", "unit", "limit"}') },
);
export type TimeLimit = z.infer<typeof timeLimit>;

/** A paper of the dossier and in how many pieces it is asked for. */
export const component = z.strictObject(
  {
    id: slug('mã giấy tờ như don-tach-thua'),
    name: filled('tên giấy tờ'),
    /** The form that it is written on: `Mẫu số 18, Nghị định 151/2025/NĐ-CP`. */
    form: filled('tên mẫu').optional(),
    originals: count,
    certified: count,
    copies: count,
    required: z.boolean({ error: wrong('true hoặc false') }),
    /** When a paper that is not always required is: `nếu đo lại`. */
    condition: filled('điều kiện').optional(),
  },
  { error: wrong('một giấy tờ {"id", "name", "originals", "certified", "copies", "required"}') },
);
export type Component = z.infer<typeof component>;

export const procedure = z.strictObject(
  {
    /** Mã TTHC, with a local ending where there is one: `1.012783`, `1.012753.H19`. */
    id: z
      .string({ error: wrong('mã thủ tục như 1.012783') })
      .regex(/^\d\.\d{6}(?:\.[0-9A-Z]{2,3}){0,4}$/, { error: wrong('mã thủ tục như 1.012783') }),
    name: filled('tên thủ tục'),
    /** The competent agency, by its id in the office's document. */
    agency: slug('mã cơ quan như so-nnmt'),
    limits: z.array(timeLimit, { error: wrong('danh sách thời hạn') }).min(1, { error: wrong('ít nhất một thời hạn') }),
    components: z.array(component, { error: wrong('danh sách giấy tờ') }).min(1, { error: wrong('ít nhất một giấy tờ') }),
    /** Phí, lệ phí in words, as posted: `Lệ phí 100.000 đồng`. */
    fee: filled('phí, lệ phí').optional(),
    /** Where limits and papers are from. */
    source: filled('căn cứ'),
    /** Shown and printed as “dữ liệu minh họa”: not yet checked against the province's decision. */
    sample: z.boolean({ error: wrong('true hoặc false') }),
    notes: filled('ghi chú').optional(),
  },
  { error: wrong('một thủ tục {"id", "name", "agency", "limits", "components", "source", "sample"}') },
);
export type Procedure = z.infer<typeof procedure>;

export const catalogueDocument = z.strictObject(
  {
    note: filled('ghi chú').optional(),
    procedures: z.array(procedure, { error: wrong('danh sách thủ tục') }).min(1, { error: wrong('ít nhất một thủ tục') }),
  },
  { error: wrong('một danh mục {"procedures": [...]}') },
);
export type Catalogue = z.infer<typeof catalogueDocument>;

export const findProcedure = (catalogue: Catalogue, id: string): Procedure | undefined =>
  catalogue.procedures.find((each) => each.id === id);

/** The limit of a named case, or of the first; undefined where the procedure knows no such case. */
export const limitOf = (of: Procedure, named?: string): TimeLimit | undefined =>
  named === undefined ? of.limits[0] : of.limits.find((limit) => limit.case === named);
