import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officeId } from '#contract/ids.ts';
import { command } from '#cli/commands/parse-scan.ts';
import { readAsset } from '#native/files/assets.ts';
import { createDatabase } from '#station/create-database.ts';
import { runCommand } from '#tests/unit/cli/io.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'mot-cua-parse-scan-'));
  const office = JSON.parse(readAsset('demo/office.json'));
  office.agencies = office.agencies.map((agency: { code: string }) => ({ ...agency, code: agency.code.replace('H26', 'H56') }));
  createDatabase({
    dir,
    ordinal: 1,
    office: officeId.parse(office.id),
    purpose: 'demo',
    reference: {
      office: JSON.stringify(office),
      staff: readAsset('demo/staff.json'),
      calendar: readAsset('reference/calendar.json'),
      catalogue: readAsset('reference/catalogue.json'),
    },
    verifiers: [],
    now: Date.UTC(2026, 10, 24, 2),
  });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('judges whose a code is by the office whose data lie in the folder', async () => {
  const { code, out } = await runCommand(
    command,
    ['--data', dir],
    [new TextEncoder().encode('H26.12-261123-0042\n000.00.06.H56-231027-0361\n')],
  );
  expect(code).toBe(0);
  expect(out.map((line) => JSON.parse(line).ours)).toEqual([false, true]);
});

it('says so when the folder holds no data', async () => {
  await expect(runCommand(command, ['--data', join(dir, 'none')])).rejects.toThrow(/Không có dữ liệu/);
});
