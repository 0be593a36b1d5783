import type { HallTicket, HallValue } from '#contract/operations/hall.ts';
import { clockAt } from '#contract/time.ts';
import { spacedNumber } from '#contract/words.ts';
import { minutesSince } from '../counter/visit.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { HEAD } from '../messages/head-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';

/** The tickets behind the figures of the hall; no person stands in them. */
export function TicketsDialog({ hall, now, onClose }: { readonly hall: HallValue; readonly now: number; readonly onClose: () => void }) {
  return (
    <Dialog title={HEAD.waiting} wide onClose={onClose}>
      <section className="tickets" aria-label={HEAD.waiting} tabIndex={-1}>
        {(['waiting', 'missed', 'parked'] as const).map((kind) => (
          <Tickets key={kind} title={HEAD.tickets[kind]} tickets={hall[kind]} now={now} target={hall.waitTarget} />
        ))}
      </section>
      <div className="row end">
        <Button autoFocus onPress={onClose}>
          {FRAME.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Tickets({
  title,
  tickets,
  now,
  target,
}: {
  readonly title: string;
  readonly tickets: readonly HallTicket[];
  readonly now: number;
  readonly target: number;
}) {
  return (
    <>
      <h3 className="h">
        {title}: {tickets.length}
      </h3>
      {tickets.length > 0 && (
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{HEAD.ticketNumber}</th>
              <th scope="col">{HEAD.ticketSeries}</th>
              <th scope="col">{HEAD.ticketTaken}</th>
              <th scope="col" className="ra">
                {HEAD.ticketWaits}
              </th>
            </tr>
          </thead>
          <tbody>
            {tickets.map((ticket) => {
              const minutes = minutesSince(ticket.takenAt, now);
              return (
                <tr key={ticket.number}>
                  <td>
                    <b className="num">{spacedNumber(ticket.number)}</b>{' '}
                    {ticket.priority && (
                      <>
                        <Icon name="star" />
                        <span className="vh">{HEAD.priority}</span>
                      </>
                    )}
                  </td>
                  <td>{ticket.series}</td>
                  <td>{clockAt(ticket.takenAt)}</td>
                  <td className={minutes > target ? 'ra lt' : 'ra'}>{HEAD.minutes(minutes)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
