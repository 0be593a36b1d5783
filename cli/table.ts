import type { Command } from './command.ts';

interface Entry {
  /** One line of the whole help, which loads no command. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command. Each loads its own rooms when it is asked for, so that `call` never waits for a canvas or a database. */
export const COMMANDS: ReadonlyMap<string, Entry> = new Map(
  Object.entries({
    station: {
      summary: 'Run the station of a data folder',
      load: () => import('./commands/station.ts').then(({ command }) => command),
    },
    init: {
      summary: 'Make an empty real office from a file',
      load: () => import('./commands/init.ts').then(({ command }) => command),
    },
    verify: {
      summary: 'Judge the journal and the tables of a data folder',
      load: () => import('./commands/verify.ts').then(({ command }) => command),
    },
    copy: {
      summary: 'Make or update a verified copy of a data folder',
      load: () => import('./commands/copy.ts').then(({ command }) => command),
    },
    restore: {
      summary: 'Put the newest verified copy in the place of a database',
      load: () => import('./commands/restore.ts').then(({ command }) => command),
    },
    'simulate-day': {
      summary: 'Run a whole day of a hall in a data folder',
      load: () => import('./commands/simulate-day.ts').then(({ command }) => command),
    },
    rebuild: {
      summary: 'Make the read tables anew from the journal',
      load: () => import('./commands/rebuild.ts').then(({ command }) => command),
    },
    doctor: {
      summary: 'Say what this computer has for the program',
      load: () => import('./commands/doctor.ts').then(({ command }) => command),
    },
    operations: {
      summary: 'List every operation of the channel as JSON',
      load: () => import('./commands/operations.ts').then(({ command }) => command),
    },
    call: {
      summary: 'Do one operation on a running station',
      load: () => import('./commands/call.ts').then(({ command }) => command),
    },
    watch: {
      summary: 'Follow a topic of a running station, one JSON a line',
      load: () => import('./commands/watch.ts').then(({ command }) => command),
    },
    appointment: {
      summary: 'Count an appointment by the working calendar',
      load: () => import('./commands/appointment.ts').then(({ command }) => command),
    },
    'parse-scan': {
      summary: 'Say what scanned texts are, one JSON a line',
      load: () => import('./commands/parse-scan.ts').then(({ command }) => command),
    },
    render: {
      summary: 'Draw a print document as a picture or as printer bytes',
      load: () => import('./commands/render.ts').then(({ command }) => command),
    },
    central: {
      summary: 'Run a central that joins the stations of an office',
      load: () => import('./commands/central.ts').then(({ command }) => command),
    },
    'enrol-code': {
      summary: 'Make a code with which one station can be enrolled',
      load: () => import('./commands/enrol-code.ts').then(({ command }) => command),
    },
    enrol: {
      summary: 'Make a data folder a station of a central',
      load: () => import('./commands/enrol.ts').then(({ command }) => command),
    },
    'sync-status': {
      summary: 'Say how the sync of a data folder stands',
      load: () => import('./commands/sync-status.ts').then(({ command }) => command),
    },
  } satisfies Record<string, Entry>),
);
