import { useConnection } from '../client/use-connection.ts';
import { useTopic } from '../client/use-topic.ts';
import { NOTICES } from '../messages/officer-vi.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { noticesOf, type NoticeTarget } from './notices.ts';

/** What this screen can open, by what it deals with. */
export type Openers = { readonly [T in NoticeTarget]?: () => void };

/**
 * The gravest lasting condition of the station, or an empty row, with the one act that deals with it where this screen has it. How
 * many others there are is said, and a press shows them.
 */
export function StatusBanner({
  openers = {},
  onMore,
  shownBelow,
}: {
  readonly openers?: Openers;
  readonly onMore?: () => void;
  /** What this screen itself is about: not said twice. */
  readonly shownBelow?: NoticeTarget;
}) {
  const [first, ...others] = noticesOf(useTopic('status'), useConnection()).filter(({ opens }) => opens === null || opens !== shownBelow);
  if (first === undefined) return <div />;
  const open = first.opens === null ? undefined : openers[first.opens];
  return (
    <Banner kind={first.look} works={first.works} {...(first.more !== undefined && { more: first.more })}>
      {open !== undefined && first.opens !== null && (
        <Button size="small" onPress={open}>
          {NOTICES.open[first.opens]}
        </Button>
      )}
      {others.length > 0 && onMore !== undefined && (
        <Button size="small" kind="quiet" onPress={onMore}>
          {NOTICES.others(others.length)}
        </Button>
      )}
    </Banner>
  );
}
