import { useEffect, useState } from 'react';
import { type Chime, makeChime } from '../board/chime.ts';
import { IT } from '../messages/it-vi.ts';
import { Button } from '../ui/button.tsx';

/** Below this the officer's columns wrap (design, section 3). */
const WIDE_ENOUGH = 1366;
const HIGH_ENOUGH = 700;

const sizes = () => ({ screen: [screen.width, screen.height] as const, window: [innerWidth, innerHeight] as const });

/** The screen and the loudspeaker of this computer, as this window finds them. */
export function Devices() {
  const [size, setSize] = useState(sizes);
  const [chime, setChime] = useState<Chime | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const measure = () => setSize(sizes());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);

  const ring = () => {
    const made = chime ?? makeChime();
    setChime(made);
    if (made.sounds()) made.ring();
    else
      made.onChange(() => {
        if (made.sounds()) made.ring();
      });
    setSaid(IT.soundHeard);
  };

  const fits = size.window[0] >= WIDE_ENOUGH && size.window[1] >= HIGH_ENOUGH;
  return (
    <div className="stack">
      <h1 className="title">{IT.devices}</h1>
      <p className="dim">{IT.devicesLead}</p>
      <section className="card pad stack s2" aria-label={IT.screenTitle}>
        <h2 className="name-head">{IT.screenTitle}</h2>
        <p className="strong">{IT.screenSize(...size.screen)}</p>
        <p>{IT.windowSize(...size.window)}</p>
        <p className={fits ? 'hint' : 'warn-text'}>{fits ? IT.screenFits : IT.screenSmall}</p>
      </section>
      <section className="card pad stack s2" aria-label={IT.soundTitle}>
        <h2 className="name-head">{IT.soundTitle}</h2>
        <div className="row">
          <Button icon="megaphone" onPress={ring}>
            {IT.soundTest}
          </Button>
        </div>
        <p role="status">{said}</p>
      </section>
    </div>
  );
}
