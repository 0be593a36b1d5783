import { expect, it } from 'vitest';
import { initials } from '#renderer/lock/initials.ts';

it.each([
  ['Nguyễn Thị Hồng Hạnh', 'HH'],
  ['Trần Đức Thắng', 'ĐT'],
  ['  Ước  ', 'Ư'],
  ['', ''],
])('%s', (name, letters) => expect(initials(name)).toBe(letters));
