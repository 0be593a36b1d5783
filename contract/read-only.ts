import { z } from 'zod';

/** Why nothing is written here, and what a person is asked (architecture §1, copies know that they are copies; the disk). */

/** Each of these is one question: an officer's word (`copy.restoreHere`) turns the database into a new epoch and work goes on. */
export const QUESTIONS = [
  'witnessGone',
  'witnessDamaged',
  'otherPlace',
  'otherComputer',
  'behindWitness',
  'behindCopy',
  'forked',
  'walDamaged',
] as const;
/** Faults of the disk under work: no question; work goes on when the disk does. */
export const DISK_FAULTS = ['diskFull', 'diskFailed'] as const;

export const readOnlyReason = z.enum([...QUESTIONS, ...DISK_FAULTS]);
export type ReadOnlyReason = z.infer<typeof readOnlyReason>;

export const readOnlyState = z.object({
  reason: readOnlyReason,
  /** ms UTC. */
  since: z.int(),
  /** What to tell people, in Vietnamese. */
  sentence: z.string(),
  /** True: an officer's word is waited for. */
  question: z.boolean(),
  /** How many entries are missing at most; 0: none, proved by the witness; null: not known. */
  missing: z.int().nullable(),
  /** Time of the last entry that is here, ms UTC: what is missing came after it. */
  lastAt: z.int().nullable(),
});
export type ReadOnlyState = z.infer<typeof readOnlyState>;

const SENTENCES: Readonly<Record<ReadOnlyReason, string>> = {
  witnessGone:
    'Máy này chưa từng làm việc với dữ liệu ở đây: có thể là một bản sao. Dữ liệu chỉ được xem, cho đến khi xác nhận dùng tiếp ở máy này.',
  witnessDamaged: 'Sổ chứng của dữ liệu trên máy này đã hỏng, nên không rõ dữ liệu ở đây có phải bản sao cũ không. Xác nhận để dùng tiếp.',
  otherPlace: 'Dữ liệu ở đây là bản sao của một thư mục khác trên máy này. Dữ liệu chỉ được xem, cho đến khi xác nhận dùng tiếp ở đây.',
  otherComputer: 'Dữ liệu ở đây được chép từ một máy khác. Dữ liệu chỉ được xem, cho đến khi xác nhận dùng tiếp ở máy này.',
  behindWitness: 'Dữ liệu ở đây là bản sao cũ: máy này đã ghi nhiều hơn. Chọn khôi phục từ bản sao mới nhất, hoặc xác nhận dùng tiếp.',
  behindCopy: 'Dữ liệu ở đây cũ hơn bản sao dự phòng. Chọn khôi phục từ bản sao, hoặc xác nhận dùng tiếp.',
  forked: 'Dữ liệu ở đây khác với những gì máy này đã ghi: có thể là bản sao đã được dùng ở nơi khác. Xác nhận để dùng tiếp.',
  walDamaged: 'Nhật ký ghi của dữ liệu bị hỏng, một số việc sau cùng có thể đã mất. Khôi phục từ bản sao, hoặc xác nhận dùng tiếp.',
  diskFull: 'Ổ đĩa đã đầy. Chỉ còn đóng được quầy và đóng ngày làm việc; dọn bớt ổ đĩa để làm tiếp.',
  diskFailed: 'Ổ đĩa báo lỗi khi ghi. Không ghi thêm được việc nào, cho đến khi ổ đĩa ghi lại được.',
};

export const readOnlySentence = (reason: ReadOnlyReason): string => SENTENCES[reason];

const questions: readonly string[] = QUESTIONS;
export const isQuestion = (reason: ReadOnlyReason): boolean => questions.includes(reason);
