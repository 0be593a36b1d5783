import { describe, expect, it } from 'vitest';
import { openSessions, SESSION_KEPT_MS, type Session } from '#channel/session.ts';
import { manualTimers } from '#tests/conformance/channel/manual-timers.ts';

function sessions() {
  const timers = manualTimers();
  const ended: Session[] = [];
  let n = 0;
  return { timers, ended, ...openSessions({ timers, newId: () => `s${++n}`, ended: (session) => ended.push(session) }) };
}

describe('sessions', () => {
  it('keep a lost window for five minutes, to the millisecond', () => {
    const { open, release, timers, ended } = sessions();
    const session = open('receiver');
    session.staff = { id: 'hanh', roles: ['receiver'] };
    release(session, 'lost');
    timers.advance(SESSION_KEPT_MS - 1);
    expect(open('receiver', session.id)).toBe(session);
    release(session, 'lost');
    timers.advance(SESSION_KEPT_MS);
    expect(ended).toEqual([session]);
    expect(session.staff).toBeNull();
    expect(open('receiver', session.id)).not.toBe(session);
  });

  it('do not forget a window that came back', () => {
    const { open, release, timers, ended } = sessions();
    const session = open('receiver');
    release(session, 'lost');
    open('receiver', session.id);
    timers.advance(2 * SESSION_KEPT_MS);
    expect(ended).toEqual([]);
  });

  it('keep one whose new line came before the old one broke', () => {
    const { open, release, timers, ended } = sessions();
    const session = open('receiver');
    open('receiver', session.id);
    release(session, 'lost');
    timers.advance(2 * SESSION_KEPT_MS);
    expect(ended).toEqual([]);
    release(session, 'lost');
    timers.advance(SESSION_KEPT_MS);
    expect(ended).toEqual([session]);
  });

  it('end at a goodbye, once', () => {
    const { open, release, timers, ended } = sessions();
    const session = open('head');
    release(session, 'bye');
    release(session, 'lost');
    timers.advance(SESSION_KEPT_MS);
    expect(ended).toEqual([session]);
  });
});
