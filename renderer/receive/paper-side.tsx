import { useTopic } from '../client/use-topic.ts';
import { useRead } from '../client/use-read.ts';
import { RECEIVED } from '../messages/papers-vi.ts';

/** The picture of the paper as a virtual printer put it out. A real printer shows its paper itself. */
export function PaperSide({ printJobId, since }: { readonly printJobId: string; readonly since: number }) {
  const state = useTopic('print')?.rows.find((row) => row.printJobId === printJobId)?.state;
  const papers = useRead('printer.papers', {}, state).value?.rows ?? [];
  // Papers carry no job: the first that came out after this act is this act's.
  const paper = papers.filter(({ at }) => at >= since).at(-1);
  if (paper === undefined) return null;
  return (
    <aside className="col right pv" aria-label={RECEIVED.paper}>
      <h2 className="h">{RECEIVED.paper}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
      <div className="roll" tabIndex={0} role="group" aria-label={RECEIVED.paper}>
        <img src={`data:image/png;base64,${paper.png}`} alt={RECEIVED.paper} width={paper.width} height={paper.height} />
      </div>
    </aside>
  );
}
