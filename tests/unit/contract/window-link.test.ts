import { describe, expect, it } from 'vitest';
import { ROLES } from '#contract/rights.ts';
import { menuLink, readWindowLink, windowLink } from '#contract/window-link.ts';

const token = 'T0k-_'.repeat(8);
const tokens = {
  kiosk: `${token}1`,
  board: `${token}2`,
  guide: `${token}3`,
  receiver: `${token}4`,
  cashier: `${token}5`,
  head: `${token}6`,
  it: `${token}7`,
  auditor: `${token}8`,
};

describe('window links', () => {
  it.each(ROLES)('are read as they were written: %s', (role) => {
    const url = new URL(windowLink('http://127.0.0.1:4000/', role, token));
    expect(readWindowLink(url.hash)).toMatchObject({ role, token });
    expect(url.search).toBe('');
  });

  it('name the screen and the counter', () => {
    expect(windowLink('', 'it', token, { screen: 'paper' })).toBe(`#screen=paper&role=it&token=${token}`);
    expect(readWindowLink(windowLink('', 'receiver', token, { counter: '3' }))).toEqual({
      screen: 'counter',
      role: 'receiver',
      token,
      counter: '3',
    });
    expect(readWindowLink(`#role=kiosk&token=${token}`)).toEqual({ screen: 'kiosk', role: 'kiosk', token });
  });

  it("of the menu carry every role's token", () => {
    expect(readWindowLink(new URL(menuLink('app://motcua/', tokens)).hash)).toEqual({
      screen: 'menu',
      role: 'it',
      token: tokens.it,
      tokens,
    });
  });

  it.each([
    '',
    '#',
    '#role=kiosk',
    `#role=mayor&token=${token}`,
    '#role=kiosk&token=short',
    `#role=kiosk&token=${token}&screen=vault`,
    `#role=kiosk&token=${token}&counter=0`,
    `#screen=menu&role=it&token=${token}`,
    `#role=kiosk&token=<script>${token}`,
    '#constructor=x&__proto__=y',
  ])('that are none are refused: %s', (hash) => {
    expect(readWindowLink(hash)).toBeNull();
  });
});
