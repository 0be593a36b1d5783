import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { openDatabase } from '#native/sqlite/open-database.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mot-cua-open-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const pragma = (driver: SqliteDriver, name: string) => driver.prepare(`pragma ${name}`).get([]);

describe('a connection', () => {
  it('writes ahead, waits for the disk, and keeps foreign keys', () => {
    const driver = openDatabase(join(dir, 'a.db'), { create: true });
    try {
      expect(pragma(driver, 'journal_mode')).toEqual({ journal_mode: 'wal' });
      expect(pragma(driver, 'synchronous')).toEqual({ synchronous: 2 });
      expect(pragma(driver, 'foreign_keys')).toEqual({ foreign_keys: 1 });
      expect(pragma(driver, 'secure_delete')).toEqual({ secure_delete: 1 });
    } finally {
      driver.close();
    }
  });

  it('makes no file where none is', () => {
    const path = join(dir, 'missing.db');
    expect(() => openDatabase(path)).toThrow();
    expect(() => openDatabase(path, { create: false })).toThrow();
    expect(() => openDatabase(path, { readOnly: true })).toThrow();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('that only reads can not write', () => {
    const path = join(dir, 'a.db');
    const writer = openDatabase(path, { create: true });
    writer.exec('create table t (a integer) strict');
    writer.close();
    const reader = openDatabase(path, { readOnly: true });
    try {
      expect(() => reader.exec('insert into t values (1)')).toThrow(/readonly/);
    } finally {
      reader.close();
    }
    expect(existsSync(path)).toBe(true);
  });

  it('rolls back what throws, and goes on', () => {
    const driver = openDatabase(join(dir, 'a.db'), { create: true });
    try {
      driver.exec('create table t (a integer) strict');
      const fault = () =>
        driver.transaction('immediate', () => {
          driver.exec('insert into t values (1)');
          throw new Error('in the middle');
        });
      expect(fault).toThrow('in the middle');
      driver.transaction('immediate', () => driver.exec('insert into t values (2)'));
      expect(driver.prepare('select a from t').all([])).toEqual([{ a: 2 }]);
    } finally {
      driver.close();
    }
  });
});
