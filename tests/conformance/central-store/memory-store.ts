import type { Act } from '#contract/entry/entry.ts';
import { ok, refuse } from '#contract/result.ts';
import type { CentralStore, Enrolled, KeptHead, NewEnrolCode, NewOffice, Station, StationOverview } from '#central/ports.ts';
import { MAX_BATCH_ENTRIES } from '#contract/wire/sync.ts';
import { cutBatch } from '#core/sync/batch.ts';

interface PlacedAct {
  readonly act: Act;
  /** Of its last entry. */
  readonly place: number;
}

interface KeptOffice extends NewOffice {
  readonly acts: PlacedAct[];
  place: number;
  tick: number;
}

interface KeptStation extends Station {
  readonly ordinal: number;
  lastContact: number | null;
  waiting: number | null;
  fault: string | null;
  readonly heads: Map<string, KeptHead>;
}

interface KeptCode extends NewEnrolCode {
  used: { readonly station: string; readonly publicKey: string } | null;
}

/** Central's store in memory: the same answers at once, for histories that are played fast. */
export function memoryCentralStore(centralId = '0123456789ABCDEF'): CentralStore {
  const offices = new Map<string, KeptOffice>();
  const stations = new Map<string, KeptStation>();
  const codes = new Map<string, KeptCode>();
  const tokens = new Set<string>();
  const entriesOf = (office: KeptOffice) => office.acts.flatMap(({ act }) => act.entries);
  const known = (office: string): KeptOffice => {
    const found = offices.get(office);
    if (found === undefined) throw new Error(`no office ${office}`);
    return found;
  };
  const enrolledAs = ({ station, office, ordinal, role }: KeptStation): Enrolled => {
    const { name, purpose } = known(office);
    return { station, ordinal, role, office: { office, name, purpose } };
  };
  const publicOf = ({ station, office, purpose, role, publicKey }: KeptStation): Station => ({ station, office, purpose, role, publicKey });

  const store: CentralStore = {
    centralId: async () => centralId,
    isReachable: async () => true,
    counts: async () => ({
      offices: offices.size,
      stations: stations.size,
      entries: [...offices.values()].reduce((sum, { place }) => sum + place, 0),
    }),
    async addAdminToken(hash) {
      tokens.add(hash);
    },
    isAdminToken: async (hash) => tokens.has(hash),
    async office(id) {
      const found = offices.get(id);
      return found === undefined ? null : { office: found.office, name: found.name, purpose: found.purpose };
    },
    async addOffice(office) {
      if (offices.has(office.office)) return false;
      offices.set(office.office, { ...office, acts: [], place: 0, tick: 0 });
      return true;
    },
    reference: async (office) => known(office).reference,
    verifiers: async (office) => known(office).verifiers,
    async addEnrolCode(code) {
      codes.set(code.codeHash, { ...code, used: null });
    },
    async enrol(codeHash, { publicKey, existing }, freshId, now) {
      const code = codes.get(codeHash);
      if (code === undefined) return refuse('badCode');
      const before = code.used === null ? undefined : stations.get(code.used.station);
      if (before !== undefined) return code.used?.publicKey === publicKey ? ok(enrolledAs(before)) : refuse('codeSpent');
      if (code.expiresAt <= now) return refuse('codeExpired');
      const { office, purpose } = known(code.office);
      if (existing !== undefined && (existing.office !== office || existing.purpose !== purpose)) return refuse('otherOffice');
      const station = existing?.station ?? freshId;
      if (stations.has(station)) return refuse('stationTaken', { station });
      const taken = [...stations.values()].filter((one) => one.office === office).map(({ ordinal }) => ordinal);
      const wished = existing?.ordinal;
      const ordinal = wished !== undefined && !taken.includes(wished) ? wished : Math.max(0, ...taken) + 1;
      const made = {
        station,
        office,
        purpose,
        role: code.role,
        publicKey,
        ordinal,
        lastContact: null,
        waiting: null,
        fault: null,
        heads: new Map(),
      };
      stations.set(station, made);
      code.used = { station, publicKey };
      return ok(enrolledAs(made));
    },
    async station(id) {
      const found = stations.get(id);
      return found === undefined ? null : publicOf(found);
    },
    stations: async () =>
      [...stations.values()].map(
        ({ station, office, ordinal, role, lastContact, waiting, fault, heads }): StationOverview => ({
          station,
          office,
          officeName: known(office).name,
          ordinal,
          name: `Máy ${ordinal}`,
          role,
          lastContact,
          waiting,
          fault,
          entries: [...heads.values()].reduce((sum, { seq }) => sum + seq, 0),
        }),
      ),
    async noteContact(station, waiting, now) {
      const found = stations.get(station);
      if (found !== undefined) Object.assign(found, { waiting: waiting ?? found.waiting, lastContact: now });
    },
    async noteFault(station, fault) {
      const found = stations.get(station);
      if (found !== undefined) found.fault = fault;
    },
    heads: async (station) => [...(stations.get(station)?.heads.values() ?? [])],
    async hashes(station, epoch, from, to) {
      const office = stations.get(station)?.office;
      if (office === undefined) return new Map();
      const own = entriesOf(known(office)).filter(
        (entry) => entry.station === station && entry.epoch === epoch && entry.seq >= from && entry.seq <= to,
      );
      return new Map(own.map(({ seq, hash }) => [seq, hash]));
    },
    async standing(office) {
      const { place, tick } = known(office);
      return { place, tick };
    },
    async append({ office: id, station, epoch, from, acts, waiting, now }) {
      const office = known(id);
      const owner = stations.get(station);
      if (owner === undefined) throw new Error(`no station ${station}`);
      const head = owner.heads.get(epoch);
      if ((head?.seq ?? 0) !== from.seq || (head !== undefined && head.hash !== from.hash)) return refuse('headMoved');
      for (const act of acts) {
        office.place += act.entries.length;
        office.acts.push({ act, place: office.place });
        for (const { seq, hash, tick } of act.entries) {
          owner.heads.set(epoch, { epoch, seq, hash, tick });
          office.tick = Math.max(office.tick, tick);
        }
      }
      Object.assign(owner, { lastContact: now, waiting, fault: null });
      return ok({ place: office.place, tick: office.tick });
    },
    async actsAfter(id, after, without, withParts) {
      const office = known(id);
      const behind = office.acts.filter(({ act, place }) => place > after && act.entries[0]?.station !== without);
      // As many as one reading of rows gives, then what fits into a message.
      let rows = 0;
      const read = behind.filter(({ act }, i) => {
        rows += act.entries.length;
        return i === 0 || rows <= MAX_BATCH_ENTRIES;
      });
      const acts = cutBatch(read.map(({ act }) => (withParts ? act : { ...act, parts: [] })));
      const isAll = acts.length === behind.length;
      return { acts, place: isAll ? Math.max(office.place, after) : (read[acts.length - 1]?.place ?? after) };
    },
    snapshot: (read) =>
      read({
        counts: async () => ({
          offices: offices.size,
          stations: stations.size,
          parts: [...offices.values()].reduce((sum, { acts }) => sum + acts.reduce((parts, { act }) => parts + act.parts.length, 0), 0),
        }),
        chains: async () =>
          [...stations.values()].flatMap(({ office, station, heads }) => [...heads.values()].map((head) => ({ office, station, ...head }))),
        async entries(office, station, epoch, after, limit) {
          const own = entriesOf(known(office)).filter((entry) => entry.station === station && entry.epoch === epoch && entry.seq > after);
          return { entries: own.slice(0, limit), malformed: null };
        },
        parts: async (office, station, epoch, from, to) =>
          known(office).acts.flatMap(({ act }) => {
            const [first] = act.entries;
            const isAsked =
              first !== undefined && first.station === station && first.epoch === epoch && first.seq >= from && first.seq <= to;
            return isAsked ? act.parts.map((part) => ({ ...part, actSeq: first.seq })) : [];
          }),
        hasPart: async (office, commitment) =>
          known(office).acts.some(({ act }) => act.parts.some((part) => part.commitment === commitment)),
        strays: async () => [],
      }),
    close: async () => {},
  };
  return store;
}
