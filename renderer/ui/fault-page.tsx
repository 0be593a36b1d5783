import { Component, type ReactNode } from 'react';
import { WINDOW } from '../messages/window-vi.ts';
import { Still } from './still.tsx';

/** Catches a screen that can not be drawn: a sentence and a way on instead of an empty window. (React offers this only to classes.) */
export class FaultPage extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Still title={WINDOW.broken}>
        <p>{WINDOW.brokenMore}</p>
        <button type="button" className="btn" onClick={() => location.reload()}>
          {WINDOW.reload}
        </button>
      </Still>
    );
  }
}
