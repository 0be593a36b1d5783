import { z } from 'zod';
import { counterNumber, officeId, seriesId, staffId } from '#contract/ids.ts';
import { role } from '#contract/rights.ts';

/** Reference documents: what an office is. Versioned by hash; no personal verifier (PIN) ever stands in one. */

const name = z.string().trim().min(1).max(200);
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const span = z.tuple([clockTime, clockTime]).refine(([from, to]) => from < to, 'giờ bắt đầu phải trước giờ kết thúc');

export const agency = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** Mã định danh, QĐ 20/2020/QĐ-TTg form, such as `H26.12`. */
  code: z.string().regex(/^[HG]\d{2}(?:\.[0-9A-Z]{2,3}){0,4}$/),
  name,
  /** Its dossiers are received here independent of territory (NĐ 118/2025 Đ14): its clock starts when it has them (Đ17.3). */
  isElsewhere: z.boolean().default(false),
});
export type Agency = z.infer<typeof agency>;

export const series = z.object({
  id: seriesId,
  name,
  /** One line under it on the kiosk. */
  hint: z.string().max(120).default(''),
  nameEn: z.string().max(120).default(''),
  hintEn: z.string().max(120).default(''),
  /** Null: no limit. */
  dailyLimit: z.int().positive().nullable().default(null),
});
export type Series = z.infer<typeof series>;

export const counter = z.object({
  number: counterNumber,
  name,
  series: z.array(seriesId).min(1),
});
export type Counter = z.infer<typeof counter>;

/** A reason of a priority; its id is a personal part of the ticket, its name is shown to the citizen alone. */
export const priorityReasonId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export const priorityReason = z.object({
  id: priorityReasonId,
  name: z.string().trim().min(1).max(60),
  nameEn: z.string().max(60).default(''),
});
export type PriorityReason = z.infer<typeof priorityReason>;

/** As shipped (NĐ 118/2025 Đ13.2b and usual local rules). */
export const PRIORITY_REASONS: readonly PriorityReason[] = [
  { id: 'elderly', name: 'Người cao tuổi', nameEn: 'An elderly person' },
  { id: 'disabled', name: 'Người khuyết tật', nameEn: 'A person with a disability' },
  { id: 'pregnant', name: 'Phụ nữ mang thai', nameEn: 'Pregnant' },
  { id: 'merit', name: 'Người có công với cách mạng', nameEn: 'A person with merit to the revolution' },
];

export const office = z.object({
  id: officeId,
  /** Two lines as printed at the head of each paper. */
  name,
  branch: z.string().max(200).default(''),
  address: name,
  phone: z.string().max(40).default(''),
  place: z.string().max(80).default('Hà Nội'),
  /** Where results are collected, as printed on the receipt. */
  collectAt: name,
  agencies: z.array(agency).min(1),
  /** Which agency the receiving unit is. */
  receivingAgency: z.string(),
  series: z.array(series).min(1),
  counters: z.array(counter).min(1),
  /** Ticket hours; empty: round the clock. */
  ticketHours: z.array(span).default([]),
  /** What is written after the title of Mẫu 01; the circular is [GK], so it is data. */
  formBasis: z.string().max(200).default(''),
  /** The same of Mẫu 02, the sheet that says what is missing. */
  supplementFormBasis: z.string().max(200).default(''),
  hotline: z.string().max(40).default(''),
  /** What the kiosk asks for; empty: it does not ask. */
  priorityReasons: z
    .array(priorityReason)
    .max(8)
    .refine((reasons) => new Set(reasons.map(({ id }) => id)).size === reasons.length, 'mỗi lý do ưu tiên có một mã riêng')
    .default([...PRIORITY_REASONS]),
  /** How many ordinary tickets are called for each priority one, so that nobody starves. */
  ordinaryPerPriority: z.int().min(1).max(20).default(2),
  /** How many others are called before one who was absent and came back. */
  othersBeforeReturned: z.int().min(0).max(20).default(3),
  /** No number is given to whoever could not be served any more in what is left of the session, by the day's own visits. */
  stopWhenFull: z.boolean().default(true),
  /** Nobody should wait longer; the head's page counts against it. */
  waitTargetMinutes: z.int().min(1).max(480).default(30),
});
export type Office = z.infer<typeof office>;

export const staffMember = z.object({ id: staffId, name, roles: z.array(role).min(1), title: z.string().max(120).default('') });
export type StaffMember = z.infer<typeof staffMember>;
export const staffList = z.object({ staff: z.array(staffMember).min(1) });
export type StaffList = z.infer<typeof staffList>;
