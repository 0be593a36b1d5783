import { KEYS } from '../messages/officer-vi.ts';
import { WHY_DAY } from '../messages/receive-vi.ts';
import type { BarKey, KeyAct } from '../ui/key-bar.tsx';
import type { KeyName, KeyState } from './keys.ts';

/** The keys of a counter in the blocks of the keyboard. `commitLabel`: what F8 would do now. */
export function keyBlocks(
  states: { readonly [K in KeyName]: KeyState },
  commitLabel: string,
  press: (name: KeyName) => void,
): readonly (readonly BarKey[])[] {
  const act = (name: KeyName, label: string): KeyAct => ({ label, ...states[name], onPress: () => press(name) });
  return [
    [
      { cap: 'F1', act: act('lookup', KEYS.lookup), shift: act('why', WHY_DAY.key) },
      { cap: 'F2', act: act('callNext', KEYS.callNext), shift: act('callNumber', KEYS.callNumber) },
      { cap: 'F3', act: act('recall', KEYS.recall) },
      { cap: 'F4', act: act('start', KEYS.start), shift: act('walkIn', KEYS.walkIn) },
    ],
    [
      { cap: 'F6', act: act('noShow', KEYS.noShow) },
      { cap: 'F7', act: act('park', KEYS.park), shift: act('transfer', KEYS.transfer) },
      { cap: 'F8', act: act('commit', commitLabel), shift: act('another', KEYS.another) },
    ],
    [{ cap: 'F9', act: act('finish', KEYS.finish) }],
    [
      { cap: 'Ctrl P', act: act('reprint', KEYS.reprint) },
      { cap: 'Ctrl K', act: act('lock', KEYS.lock) },
    ],
  ];
}
