import { Suspense, useEffect, useState } from 'react';
import type { ChannelClient } from '#channel/client.ts';
import type { ScreenName } from '#contract/window-link.ts';
import { ClientProvider } from './client/context.tsx';
import { useConnection } from './client/use-connection.ts';
import { WINDOW } from './messages/window-vi.ts';
import { SCREENS } from './screens.ts';
import { FaultPage } from './ui/fault-page.tsx';
import { Still } from './ui/still.tsx';

/** Words come only when it lasts: a usual start is over before. */
const WORDS_AFTER_MS = 5000;

/** One window: one client, one screen. */
export function App({ client, screen }: { readonly client: ChannelClient; readonly screen: ScreenName }) {
  return (
    <FaultPage>
      <ClientProvider client={client}>
        <Suspense fallback={<Connecting />}>
          <Window screen={screen} />
        </Suspense>
      </ClientProvider>
    </FaultPage>
  );
}

/** Until the first contact nothing of the screen is shown; later it stays, and says itself that it is cut off. */
function Window({ screen }: { readonly screen: ScreenName }) {
  const connection = useConnection();
  const [opened, setOpened] = useState(false);
  if (connection.state === 'open' && !opened) setOpened(true);
  if (connection.state === 'refused') {
    return (
      <Still title={WINDOW.refused}>
        <p>{WINDOW.refusedMore}</p>
      </Still>
    );
  }
  if (!opened) return <Connecting />;
  const Screen = SCREENS[screen];
  return <Screen />;
}

function Connecting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WORDS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Still title={WINDOW.connecting} late>
      <p role="status">{late ? WINDOW.stillConnecting : ''}</p>
    </Still>
  );
}
