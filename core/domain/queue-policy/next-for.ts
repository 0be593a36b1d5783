interface Candidate {
  readonly series: string;
  readonly wanted_counter: string | null;
}

/**
 * The tickets that a counter may call, in the order given: those sent to it by name, whatever their series, and those of its own
 * series that were not sent to another.
 */
export const callableAt = <T extends Candidate>(
  ordered: readonly T[],
  counter: { readonly number: string; readonly series: readonly string[] },
): T[] =>
  ordered.filter((ticket) =>
    ticket.wanted_counter === null ? counter.series.includes(ticket.series) : ticket.wanted_counter === counter.number,
  );
