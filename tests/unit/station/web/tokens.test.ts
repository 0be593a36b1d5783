import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ROLES } from '#contract/rights.ts';
import { drawTokens } from '#station/web/tokens.ts';

const tokens = drawTokens((bytes) => randomBytes(bytes));

describe('tokens', () => {
  it('are 32 random bytes each, and all different', () => {
    const all = [tokens.it, ...ROLES.map(tokens.forRole)];
    expect(new Set(all).size).toBe(all.length);
    for (const token of all) expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(drawTokens((bytes) => randomBytes(bytes)).it).not.toBe(tokens.it);
  });

  it.each(ROLES)('of a window open its role alone: %s', (role) => {
    expect(tokens.roleFor(tokens.forRole(role), undefined)).toBe(role);
    for (const named of ROLES) expect(tokens.roleFor(tokens.forRole(role), named)).toBe(named === role ? role : null);
  });

  it('of the technician open any role', () => {
    for (const named of ROLES) expect(tokens.roleFor(tokens.it, named)).toBe(named);
    expect(tokens.roleFor(tokens.it, undefined)).toBe('it');
  });

  it('that are nearly right open nothing', () => {
    for (const near of ['', tokens.it.slice(0, -1), `${tokens.it}A`, `${tokens.it.slice(0, -1)}x`, 'undefined'])
      expect(tokens.roleFor(near, 'it')).toBeNull();
  });
});
