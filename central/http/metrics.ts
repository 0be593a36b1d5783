import type { CentralMessage } from '#contract/wire/sync.ts';
import type { CentralStore } from '#central/ports.ts';

type AnswerKind = CentralMessage['kind'];

/** Counts since the start, for `/metrics`. */
export interface Metrics {
  answered(kind: AnswerKind): void;
  enrolled(): void;
  /** Prometheus text, version 0.0.4. */
  text(store: CentralStore, connected: number): Promise<string>;
}

export function openMetrics(): Metrics {
  const answers = new Map<AnswerKind, number>();
  let enrolments = 0;
  return {
    answered: (kind) => answers.set(kind, (answers.get(kind) ?? 0) + 1),
    enrolled() {
      enrolments += 1;
    },
    async text(store, connected) {
      const { offices, stations, entries } = await store.counts();
      return [
        ...gauge('motcua_offices', 'Offices', offices),
        ...gauge('motcua_stations', 'Enrolled stations', stations),
        ...gauge('motcua_stations_connected', 'Stations whose connection is open', connected),
        ...gauge('motcua_entries', 'Entries kept, all offices', entries),
        ...gauge('motcua_resident_bytes', 'Resident memory of the process', process.memoryUsage.rss()),
        ...gauge('motcua_uptime_seconds', 'Seconds since the start', Math.round(process.uptime())),
        '# HELP motcua_enrolments_total Stations enrolled since the start',
        '# TYPE motcua_enrolments_total counter',
        `motcua_enrolments_total ${enrolments}`,
        '# HELP motcua_sync_answers_total Messages sent to stations since the start, by kind',
        '# TYPE motcua_sync_answers_total counter',
        ...[...answers].map(([kind, count]) => `motcua_sync_answers_total{kind="${kind}"} ${count}`),
        '',
      ].join('\n');
    },
  };
}

const gauge = (name: string, help: string, value: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${value}`,
];
