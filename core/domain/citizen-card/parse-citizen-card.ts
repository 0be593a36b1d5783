import type { LocalDate } from '#contract/ids.ts';
import { dateOf } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import type { CardWarning, CitizenCard, Sex } from './card.ts';
import { looksMisread, repairMisread } from './mojibake.ts';
import { checkNumber } from './number-check.ts';
import { holdsUntil } from './renewal.ts';
import { isPossibleSyllable } from './vietnamese-syllable.ts';

/** Number, old number, name, birth date, sex, address, issue date. */
const FIELDS = 7;
const LOST = /[?\ufffd]/;

interface Field {
  readonly text: string;
  readonly isMisread: boolean;
  readonly isRepaired: boolean;
}

/**
 * Reads the QR text of a CCCD or a Căn cước: fields between `|`, seven of them, six where the old number's place is missing, eleven on the
 * form of 2024. What comes after the seventh is dropped unread (data minimisation). Text is NFC; UTF-8 read as Windows-1252 is set right
 * where nothing is missing, and said so. Whatever does not fit together is a warning, never a refusal.
 *
 * @param today the office's day, for the warning that the card should be renewed; without it there is none
 * @returns null when the text is no citizen card
 */
export function parseCitizenCard(text: string, today?: LocalDate): CitizenCard | null {
  const fields = inPlace(text.split('|', FIELDS + 1).map((field) => field.trim()));
  if (fields === null) return null;
  const [number, oldNumber, fullName, birth, sex, address, issue] = fields.map(readField);
  if (!number || !oldNumber || !fullName || !birth || !sex || !address || !issue) return null;
  if (!isCard(number.text, [birth.text, issue.text])) return null;

  const card = {
    number: number.text.replace(/\s/g, ''),
    oldNumber: /^(?:\d{9}|\d{12})$/.test(oldNumber.text) ? oldNumber.text : null,
    fullName: fullName.text,
    birthDate: dateOfFigures(birth.text),
    sex: sexOf(sex.text),
    address: address.text,
    issueDate: dateOfFigures(issue.text),
    identityProved: false,
  } as const;
  const letters = [fullName, sex, address];
  return {
    ...card,
    warnings: [
      ...checkNumber(card.number, card.sex, card.birthDate),
      ...(card.oldNumber === null && oldNumber.text !== ''
        ? [warning('oldNumberUnreadable', 'Chưa đọc được số CMND cũ. Nhìn lại thẻ.')]
        : []),
      ...(card.fullName === '' ? [warning('nameMissing', 'Mã trên thẻ không có tên. Gõ tên theo thẻ.')] : []),
      ...(card.sex === null ? [warning('sexUnreadable', 'Chưa đọc được giới tính. Chọn theo thẻ.')] : []),
      ...checkDates(card.birthDate, card.issueDate, birth.text, issue.text, today),
      ...checkLetters(card.fullName, letters),
    ],
  };
}

const warning = (code: CardWarning['code'], message: string): CardWarning => ({ code, message });

/** The seven fields, with an empty old number put in where a card has six. Null for fewer. */
function inPlace(fields: readonly string[]): readonly string[] | null {
  const [number = '', second = '', ...rest] = fields;
  // The second field is the old number when it is empty or has figures; else the card has no such field and all stand one place earlier.
  const isShifted = second !== '' && !/^[\d\s?]+$/.test(second);
  const whole = isShifted ? [number, '', second, ...rest] : fields;
  return whole.length < FIELDS ? null : whole;
}

function readField(raw: string): Field {
  const isMisread = looksMisread(raw);
  const repaired = isMisread ? repairMisread(raw) : null;
  return { text: clean(repaired ?? raw), isMisread, isRepaired: repaired !== null };
}

/** One line of composed text: the control letters that a misread byte leaves behind go here, after the repair that may need them. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A number of about the right length and one date in its place: fewer is another list with bars. */
function isCard(number: string, dates: readonly string[]): boolean {
  return (
    /^[\dA-Z]{9,15}$/i.test(number.replace(/\s/g, '')) &&
    number.replace(/\D/g, '').length >= 9 &&
    dates.some((date) => /^\d{8}$/.test(date))
  );
}

function dateOfFigures(text: string): LocalDate | null {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  return dateOf(Number(year), Number(month), Number(day));
}

function sexOf(text: string): Sex | null {
  const word = text.toLowerCase();
  if (word === 'nam') return 'Nam';
  return word === 'nữ' ? 'Nữ' : null;
}

function checkDates(
  birth: LocalDate | null,
  issue: LocalDate | null,
  birthText: string,
  issueText: string,
  today: LocalDate | undefined,
): readonly CardWarning[] {
  const unreadable = (what: string, text: string): string =>
    /^\d{8}$/.test(text)
      ? `${what} ${text.slice(0, 2)}/${text.slice(2, 4)}/${text.slice(4)} không có trong lịch. Gõ theo thẻ.`
      : `Chưa đọc được ${what.toLowerCase()}. Gõ theo thẻ.`;
  const warnings: CardWarning[] = [];
  if (birth === null) warnings.push(warning('birthDateUnreadable', unreadable('Ngày sinh', birthText)));
  if (issue === null) warnings.push(warning('issueDateUnreadable', unreadable('Ngày cấp', issueText)));
  if (birth === null || issue === null) return warnings;
  if (issue < birth) return [warning('datesDisagree', 'Ngày cấp đứng trước ngày sinh. Nhìn lại thẻ.')];
  if (today === undefined) return warnings;
  if (issue > today) return [warning('datesDisagree', 'Ngày cấp ở sau hôm nay. Nhìn lại thẻ và ngày của máy.')];
  const until = holdsUntil(birth, issue);
  if (until !== null && until <= today) {
    warnings.push(
      warning('renewalDue', `Thẻ đến tuổi đổi từ ${writtenDate(until)} (Điều 21 Luật Căn cước). Nhắc người dân, vẫn nhận hồ sơ.`),
    );
  }
  return warnings;
}

/** What happened to the letters on the way from the card. */
function checkLetters(fullName: string, fields: readonly Field[]): readonly CardWarning[] {
  const broken = fields.find((field) => field.isMisread && !field.isRepaired);
  if (broken !== undefined) {
    return [warning('misread', `Chữ đọc từ máy quét bị vỡ: “${broken.text}”. Gõ theo thẻ, rồi báo kỹ thuật.`)];
  }
  if (fields.some((field) => field.isMisread)) {
    return [warning('misread', `Chữ từ máy quét bị vỡ, đã ghép lại thành “${fullName}”. So với thẻ, rồi báo kỹ thuật.`)];
  }
  const lost = fields.find((field) => LOST.test(field.text));
  if (lost !== undefined) return [warning('lettersLost', `Máy quét làm mất chữ: “${lost.text}”. Gõ theo thẻ, rồi báo kỹ thuật.`)];
  const strange = fullName.split(' ').find((word) => !isNamePart(word));
  if (strange === undefined || fullName === '') return [];
  return [warning('nameMangled', `Tên có chữ lạ: “${strange}”. So với thẻ; nếu bộ gõ đang bật, chuyển UniKey sang E rồi quét lại.`)];
}

/** Single letters (`A`, `Y`) and names with an apostrophe (`H'Hen`, `K’Sor`) are names of the Central Highlands and the North-West. */
const isNamePart = (word: string): boolean => /^\p{L}$/u.test(word) || /^\p{L}+['’`-]/u.test(word) || isPossibleSyllable(word);
