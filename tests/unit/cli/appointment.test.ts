import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '#cli/commands/appointment.ts';
import { runCommand } from './io.ts';

const ask = (...args: string[]) => runCommand(command, args);
const usual = ['--received', '2026-06-01T09:00:00+07:00', '--limit', '3', '--unit', 'working-day'];

describe('appointment', () => {
  it('prints the appointment and how it was counted', async () => {
    const { code, out, err } = await ask('--received', '2026-08-28T10:00:00+07:00', '--limit', '1', '--unit', 'working-day');
    expect([code, out.length, err]).toEqual([0, 1, []]);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      dueAt: '2026-09-03T17:00:00+07:00',
      counted: ['2026-09-03'],
      skipped: [{ date: '2026-08-29', reason: 'cuối tuần' }, {}, {}, {}, {}],
    });
  });

  it('takes a moment without an offset as local, and in any other zone for what it is', async () => {
    const dueAt = async (received: string) =>
      JSON.parse((await ask('--received', received, '--limit', '1', '--unit', 'working-day')).out[0] ?? '').dueAt;
    expect(await dueAt('2026-06-04T17:00:00Z')).toBe('2026-06-08T17:00:00+07:00');
    expect(await dueAt('2026-06-04T17:00:00')).toBe('2026-06-05T17:00:00+07:00');
  });

  it('needs no limit for same-day', async () => {
    expect((await ask('--received', '2026-06-10T14:00:00+07:00', '--unit', 'same-day')).code).toBe(0);
    expect((await ask('--received', '2026-06-10T14:00:00+07:00', '--unit', 'working-day')).code).toBe(2);
  });

  it.each([
    ['an unknown unit', ['--received', '2026-06-01T09:00:00+07:00', '--limit', '3', '--unit', 'fortnight']],
    ['a limit that is a word', ['--received', '2026-06-01T09:00:00+07:00', '--limit', 'ba', '--unit', 'working-day']],
    ['a negative limit', ['--received', '2026-06-01T09:00:00+07:00', '--limit=-3', '--unit', 'working-day']],
    ['no limit of nought', ['--received', '2026-06-01T09:00:00+07:00', '--limit', '0', '--unit', 'working-day']],
    ['a date that does not exist', ['--received', '2026-02-30T09:00:00+07:00', '--limit', '3', '--unit', 'working-day']],
    ['a date without a time', ['--received', '2026-06-01', '--limit', '3', '--unit', 'working-day']],
    ['an unknown flag', [...usual, '--colour', 'red']],
    ['a word too many', [...usual, 'now']],
    ['nothing', []],
  ])('%s is wrong usage', async (_, args) => {
    const { code, out, err } = await ask(...args);
    expect([code, out, err.length]).toEqual([2, [], 1]);
  });

  it('refuses what lies after the end of the calendar', async () => {
    const { code, out, err } = await ask('--received', '2027-12-20T09:00:00+07:00', '--limit', '30', '--unit', 'working-day');
    expect(code).toBe(1);
    expect(err).toEqual(['Chưa tính được ngày hẹn: lịch làm việc chỉ có đến 31/12/2027. Báo phụ trách thêm lịch.']);
    expect(JSON.parse(out[0] ?? '')).toEqual({
      refusal: { code: 'calendarEnds', date: '2028-01-01', knownUntil: '2027-12-31', message: err[0] },
    });
  });
});

describe('appointment with a calendar file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mot-cua-calendar-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileOf = (text: string): string => {
    const path = join(folder, 'calendar.json');
    writeFileSync(path, text);
    return path;
  };

  it('counts by it', async () => {
    const path = fileOf('{"days": [{"date": "2026-06-02", "kind": "closed", "legalBasis": "Công văn 12"}], "hours": [["07:30", "11:30"]]}');
    const { out } = await ask(...usual, '--calendar', path);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      dueAt: '2026-06-05T11:30:00+07:00',
      skipped: [{ date: '2026-06-02', reason: 'cơ quan nghỉ (Công văn 12)' }],
    });
  });

  it('refuses a broken one whole, names the line, and counts by no other', async () => {
    const { code, out, err } = await ask(...usual, '--calendar', fileOf('{"days": [\n{"date": "2026-13-45", "kind": '));
    expect(code).toBe(1);
    expect(err[0]).toContain('sai ở dòng 2');
    expect(out.join()).not.toContain('dueAt');
  });

  it('refuses one that is not there', async () => {
    const { code, out } = await ask(...usual, '--calendar', join(folder, 'none.json'));
    expect(code).toBe(1);
    expect(out.join()).not.toContain('dueAt');
  });
});
