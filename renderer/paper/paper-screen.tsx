import { clockAt } from '#contract/time.ts';
import { PAPER } from '../messages/demo-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import '../ui/ui.css';
import './paper.css';
import { usePapers } from './use-papers.ts';

/** The tray of the virtual printer: the papers of the demo office as pictures, dot for dot. */
export function PaperScreen() {
  const papers = usePapers();
  return (
    <div className="app tray">
      <TopBar place={PAPER.title} />
      <main className="papers">
        <h1 className="title">{PAPER.title}</h1>
        <p className="dim">{PAPER.about}</p>
        {papers?.length === 0 && (
          <div className="empty">
            <Icon name="printer" />
            <b>{PAPER.none}</b>
            <span className="dim">{PAPER.noneMore}</span>
          </div>
        )}
        <ol>
          {papers?.map(({ id, printer, at, width, height, png }) => (
            <li key={id}>
              <p className="hint">{PAPER.of(printer, clockAt(at))}</p>
              <img src={`data:image/png;base64,${png}`} width={width} height={height} alt={PAPER.picture(id, printer, clockAt(at))} />
            </li>
          ))}
        </ol>
      </main>
    </div>
  );
}
