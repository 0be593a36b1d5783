import { useEffect, useRef, useState } from 'react';
import type { Role } from '#contract/rights.ts';
import { useAct } from '../client/use-call.ts';
import { useChoice } from '../client/use-choice.ts';
import { useRead } from '../client/use-read.ts';
import { LOCK } from '../messages/officer-vi.ts';
import { listenForWedge } from '../scan-input/wedge.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { LockPanel } from './lock-panel.tsx';
import { lockedText } from './locked-text.ts';
import type { Locked, Officer } from './who-works.ts';
import { StaffList } from './staff-list.tsx';
import './lock.css';

/** What everybody's PIN is in the demo office (docs/ARCHITECTURE.md). */
const DEMO_PIN = '2468';
const PIN = /^\d{4,12}$/;
const asId = (text: string): string | null => (/^[a-z0-9][a-z0-9-]{0,39}$/.test(text) ? text : null);

/** Who works here now. Staff of this window's role by name, arrows and a PIN; in the demo office the name alone. */
export function SignIn({
  role,
  place,
  locked,
  onSignedIn,
}: {
  readonly role: Role;
  readonly place: string;
  readonly locked: Locked | null;
  readonly onSignedIn: (officer: Officer) => void;
}) {
  const staff = useRead('staff.list', {});
  const office = useRead('office.show', {});
  const [last, rememberLast] = useChoice(`staff.${role}`, '', asId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [scanned, setScanned] = useState(false);
  const signIn = useAct('session.signIn');
  const pinField = useRef<HTMLInputElement>(null);

  useEffect(() => listenForWedge(() => setScanned(true)), []);

  const people = (staff.value?.rows ?? []).filter(({ roles }) => roles.includes(role));
  const isDemo = office.value?.purpose === 'demo';
  const isShown = staff.value !== undefined && office.value !== undefined;
  const person = people.find(({ id }) => id === chosen) ?? people.find(({ id }) => id === (locked?.staff ?? last)) ?? people[0];

  const enter = async (id: string, typed: string) => {
    if (!PIN.test(typed)) {
      setError(LOCK.pinShape);
      pinField.current?.focus();
      return;
    }
    const answer = await signIn.run({ staff: id, pin: typed });
    if (answer === null) return;
    setPin('');
    if (answer.ok) {
      rememberLast(id);
      onSignedIn(answer.value);
    } else {
      setError(answer.refusal.message);
      pinField.current?.focus();
    }
  };

  const choose = (id: string) => {
    setChosen(id);
    setError(undefined);
    setPin('');
    if (isDemo) void enter(id, DEMO_PIN);
    else pinField.current?.focus();
  };

  const step = (by: number) => {
    const at = people.findIndex(({ id }) => id === person?.id);
    const next = people[at + by];
    if (next === undefined) return;
    setChosen(next.id);
    setError(undefined);
  };

  return (
    <main className="lk">
      <LockPanel place={place} office={office.value} />
      <section className="rp" aria-label={LOCK.staff}>
        <div className="in">
          <h1 className="title">{locked === null ? LOCK.title : LOCK.lockedTitle}</h1>
          {locked !== null && <p className="dim">{lockedText(locked)}</p>}
          {locked === null && isShown && !isDemo && <p className="dim">{LOCK.choose}</p>}
          {isDemo && <p className="demo-note">{LOCK.demo}</p>}
          {isShown && <StaffList people={people} chosen={person?.id} focusFirst={isDemo} onChoose={choose} />}
          {isShown && people.length === 0 && <p className="dim">{LOCK.noStaff}</p>}
          {isShown && !isDemo && person !== undefined && (
            <form
              className="stack pin-form"
              onSubmit={(event) => {
                event.preventDefault();
                void enter(person.id, pin);
              }}
            >
              <Field
                label={LOCK.pin(person.name)}
                value={pin}
                onChange={(typed) => {
                  setPin(typed);
                  setError(undefined);
                }}
                error={error}
                hint={LOCK.pinHint}
                inputRef={pinField}
                input={{
                  type: 'password',
                  inputMode: 'numeric',
                  maxLength: 12,
                  autoFocus: true,
                  className: 'pin',
                  onKeyDown: (event) => {
                    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                    event.preventDefault();
                    step(event.key === 'ArrowDown' ? 1 : -1);
                  },
                }}
              />
              <div className="row">
                <Button kind="primary" type="submit" shortcut="Enter" onPress={() => {}}>
                  {signIn.busy ? LOCK.opening : LOCK.open}
                </Button>
              </div>
            </form>
          )}
          <p className="err" role="alert">
            {isDemo ? error : scanned ? LOCK.scanIgnored : undefined}
          </p>
        </div>
      </section>
    </main>
  );
}
