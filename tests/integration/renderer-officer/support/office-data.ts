import type { StationStatus } from '#contract/operations/station.ts';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { seriesId } from '#contract/ids.ts';
import { office, staffList } from '#contract/reference.ts';

/** The demo office's own reference data, in the shapes in which a station answers. */

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../../assets/${path}`, import.meta.url), 'utf8'));

const demo = office.parse(read('demo/office.json'));
export const STAFF = staffList.parse(read('demo/staff.json')).staff;
export const COUNTERS = demo.counters.map(({ number, name, series }) => ({ id: number, number, name, series: [...series] }));
export const SERIES = demo.series.map(({ id, name, hint, nameEn, hintEn }) => ({ id: seriesId.parse(id), name, hint, nameEn, hintEn }));
export const OFFICE = {
  id: demo.id,
  name: demo.name,
  branch: demo.branch,
  address: demo.address,
  phone: demo.phone,
  collectAt: demo.collectAt,
  hours: [] as [string, string][],
};

const count = z.int().default(0);
const catalogue = z.object({
  procedures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      agency: z.string(),
      fee: z.string().nullable().default(null),
      sample: z.boolean().default(false),
      limits: z.array(z.object({ case: z.string(), unit: z.string(), limit: count })),
      components: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          form: z.string().nullable().default(null),
          originals: count,
          certified: count,
          copies: count,
          required: z.boolean().default(true),
          condition: z.string().nullable().default(null),
        }),
      ),
    }),
  ),
});

export const CATALOGUE = catalogue.parse(read('reference/catalogue.json')).procedures.map((row) => ({
  ...row,
  agencies: demo.agencies.filter(({ id }) => id !== demo.receivingAgency).map(({ id, name, isElsewhere }) => ({ id, name, isElsewhere })),
  agencyName: demo.agencies.find(({ id }) => id === row.agency)?.name ?? row.agency,
}));

/** 119 letters, nearly as long as a name may be. */
export const LONG_NAME =
  'Nguyễn Phúc Hoàng Thị Ngọc Quỳnh Hương Giang Thuỳ Dương Khánh Linh Phương Trang Bảo Châu An Nhiên Tường Vi Hạ Uyên Thảo';

/** The days of the appointment that this office counts. */
export const RUN = {
  counted: ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
  skipped: [
    { date: '2026-11-28', reason: 'cuối tuần' },
    { date: '2026-11-29', reason: 'cuối tuần' },
  ],
};

/** Nothing is wrong with a printer, and its roll is not counted. */
export const PAPER_THERE = {
  papers: ['receipt'],
  fallback: null,
  isReplaced: false,
  roll: { state: 'enough', metres: null, papersLeft: null, changedAt: null },
} satisfies Partial<StationStatus['printers'][number]>;

export const PRINTERS: StationStatus['printers'] = [
  { printer: 'ticket', transport: 'virtual', address: '', profile: 'default', waiting: 0, unknown: 0, trouble: null, ...PAPER_THERE },
  {
    printer: 'receipt',
    transport: 'tcp',
    address: '192.168.1.60:9100',
    profile: 'default',
    waiting: 0,
    unknown: 0,
    trouble: null,
    ...PAPER_THERE,
  },
];
