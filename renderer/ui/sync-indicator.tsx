import { useConnection } from '../client/use-connection.ts';
import { useTopic } from '../client/use-topic.ts';
import { Icon } from './icon.tsx';
import { syncText } from './sync-text.ts';

/** Whether all that was done here has reached central. A press opens the list of what waits. */
export function SyncIndicator({ onPress }: { readonly onPress?: () => void }) {
  const { look, icon, text } = syncText(useTopic('status'), useConnection());
  const content = (
    <>
      <Icon name={icon} />
      {text}
    </>
  );
  return (
    <span role="status">
      {onPress === undefined ? (
        <span className={`sync ${look}`}>{content}</span>
      ) : (
        <button type="button" className={`sync ${look}`} onClick={onPress}>
          {content}
        </button>
      )}
    </span>
  );
}
