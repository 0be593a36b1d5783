import { describe, expect, it } from 'vitest';
import { hashPin, verifyPin } from '#native/keys/pin.ts';

describe('PIN verifiers', () => {
  it('let in who knows the PIN, and nobody else', async () => {
    const verifier = await hashPin('2468');
    expect(verifier).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPin(verifier, '2468')).toBe(true);
    for (const wrong of ['2469', '', '24680', ' 2468']) expect(await verifyPin(verifier, wrong)).toBe(false);
  });

  it('have a salt of their own each', async () => {
    expect(await hashPin('2468')).not.toBe(await hashPin('2468'));
  });

  it.each(['', 'x', '$argon2id$', '$argon2id$v=19$m=19456,t=2,p=1$AAAA', '$2b$10$abc', '2468'])(
    'let nobody in by what is none: %j',
    async (broken) => {
      expect(await verifyPin(broken, '2468')).toBe(false);
      expect(await verifyPin(broken, '')).toBe(false);
    },
  );
});
