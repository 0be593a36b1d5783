import { z } from 'zod';
import { waitRange } from '#contract/events/ticket.ts';
import { counterNumber, localDate, printJobId, purpose, seriesId, staffId, stationId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { priorityReason } from '#contract/reference.ts';
import { role } from '#contract/rights.ts';

/** What every window needs to draw its head: no personal data, no sign-in. */
export const officeShow = operation({
  name: 'office.show',
  kind: 'read',
  needsSignIn: false,
  input: z.object({}),
  answer: z.object({
    id: z.string(),
    name: z.string(),
    branch: z.string(),
    address: z.string(),
    phone: z.string(),
    collectAt: z.string(),
    purpose,
    hours: z.array(z.tuple([z.string(), z.string()])),
    priorityReasons: z.array(priorityReason),
  }),
});

export const staffListOperation = operation({
  name: 'staff.list',
  kind: 'read',
  needsSignIn: false,
  input: z.object({}),
  answer: z.object({ rows: z.array(z.object({ id: staffId, name: z.string(), roles: z.array(role), title: z.string() })) }),
});

export const counterList = operation({
  name: 'counter.list',
  kind: 'read',
  needsSignIn: false,
  input: z.object({}),
  answer: z.object({
    rows: z.array(
      z.object({
        id: counterNumber,
        number: counterNumber,
        name: z.string(),
        series: z.array(seriesId),
        /** Who has it open here or elsewhere, as far as is known. */
        openBy: staffId.nullable(),
        openByName: z.string().nullable(),
        /** The computer at which it is open. */
        openAt: stationId.nullable(),
        state: z.enum(['closed', 'free', 'calling', 'serving']),
      }),
    ),
  }),
});

export const seriesList = operation({
  name: 'series.list',
  kind: 'read',
  needsSignIn: false,
  input: z.object({}),
  answer: z.object({
    rows: z.array(
      z.object({
        id: seriesId,
        name: z.string(),
        hint: z.string(),
        nameEn: z.string(),
        hintEn: z.string(),
        waiting: z.int(),
        isOpen: z.boolean(),
        /** Why no number is given now, in Vietnamese; null when open. */
        closedBecause: z.string().nullable(),
        /** How long a new ticket may wait; null or absent: nothing honest can be said. */
        wait: waitRange.nullable().optional(),
        /** The same as `closedBecause`, for a window's own words. */
        closed: z
          .object({
            why: z.enum(['dayOff', 'dayOver', 'hours', 'queueFull', 'limitReached']),
            opensAt: z.string().optional(),
            opensOn: localDate.optional(),
          })
          .nullable()
          .optional(),
      }),
    ),
  }),
});

const limitRow = z.object({ case: z.string(), unit: z.string(), limit: z.int() });

export const procedureList = operation({
  name: 'procedure.list',
  kind: 'read',
  needsSignIn: false,
  /** With an id: that procedure with its components. With text: those whose folded name or code holds the words. */
  input: z.object({ id: z.string().max(40).optional(), text: z.string().max(200).optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        agency: z.string(),
        agencyName: z.string(),
        limits: z.array(limitRow),
        /** In words; null where the catalogue names none. */
        fee: z.string().nullable(),
        sample: z.boolean(),
        /** With an id: everyone who may decide, the catalogue's agency first. */
        agencies: z.array(z.object({ id: z.string(), name: z.string(), isElsewhere: z.boolean() })).optional(),
        components: z
          .array(
            z.object({
              id: z.string(),
              name: z.string(),
              form: z.string().nullable(),
              originals: z.int(),
              certified: z.int(),
              copies: z.int(),
              required: z.boolean(),
              condition: z.string().nullable(),
            }),
          )
          .optional(),
      }),
    ),
  }),
});

/** Papers, time and fee of a procedure on the machine's own ticket printer: nothing personal. */
export const procedurePrintGuide = operation({
  name: 'procedure.printGuide',
  kind: 'act',
  input: z.object({ procedure: z.string().max(40) }),
  answer: z.object({ printJobId }),
  refusals: ['unknownProcedure', 'printerWaits'],
});
