import type { Connection } from '#channel/client.ts';
import type { StationStatus } from '#contract/operations/station.ts';
import { clockAt } from '#contract/time.ts';
import type { IconName } from './icon-paths.ts';

export interface SyncText {
  readonly look: 'ok' | 'off' | 'see';
  readonly icon: IconName;
  /** One line, its parts joined by a comma. */
  readonly text: string;
}

/** The four forms of the sync line (design, section 4): connected, cut off since, so many to send, so many to look at. */
export function syncText(status: StationStatus | undefined, connection: Connection): SyncText {
  if (connection.state === 'cutOff')
    return { look: 'off', icon: 'cloud-off', text: `Mất nối với máy trạm từ ${clockAt(connection.since)}` };
  if (status === undefined) return { look: 'off', icon: 'cloud-off', text: 'Đang nối' };
  const { sync, conflicts, notUnderstood } = status;
  const toSee = conflicts + notUnderstood;
  const parts = [
    !sync.enrolled ? 'Máy đứng riêng' : sync.connected ? null : sync.since === null ? 'Chưa nối' : `Mất nối từ ${clockAt(sync.since)}`,
    sync.enrolled && sync.pending > 0 ? `${sync.pending} việc chờ gửi` : null,
    toSee > 0 ? `${toSee} việc cần xem` : null,
  ].filter((part) => part !== null);
  const text = parts.length === 0 ? 'Đã nối' : parts.join(', ');
  if (toSee > 0) return { look: 'see', icon: 'circle-alert', text };
  if (sync.enrolled && !sync.connected) return { look: 'off', icon: 'cloud-off', text };
  if (sync.enrolled && sync.pending > 0) return { look: 'off', icon: 'send', text };
  return { look: 'ok', icon: sync.enrolled ? 'cloud-check' : 'monitor', text };
}
