import './ui/font.css';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { readWindowLink } from '#contract/window-link.ts';
import { App } from './app.tsx';
import { connectWindow } from './client/connect.ts';
import { WINDOW } from './messages/window-vi.ts';
import { Still } from './ui/still.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// A link pasted into an open window is a new window: nothing of the old one stays.
addEventListener('hashchange', () => location.reload());

const link = readWindowLink(location.hash);
createRoot(root).render(
  link === null ? (
    <Still title={WINDOW.noLink}>
      <p>{WINDOW.noLinkMore}</p>
    </Still>
  ) : (
    <App client={connectWindow(link)} screen={link.screen} />
  ),
);
