/**
 * The read tables by name: which columns they have, which name a row, and which name the aggregate that owns it. The migration
 * makes them; a test holds the two against each other.
 */
export interface ReadTable {
  readonly name: string;
  /** The columns that name one row. */
  readonly key: readonly string[];
  /** `id`: the first key column is the aggregate's id. `kindAndId`: columns aggregate_kind and aggregate_id name the owner. */
  readonly owner: 'id' | 'kindAndId';
  readonly columns: readonly string[];
}

const table = (name: string, owner: ReadTable['owner'], keyLength: number, columns: string): ReadTable => {
  const all = columns.split(/[\s,]+/).filter((column) => column !== '');
  return { name, owner, key: all.slice(0, keyLength), columns: all };
};

export const READ_TABLES: readonly ReadTable[] = [
  table('epochs', 'id', 1, 'epoch_id station epoch office purpose began_at former_epoch former_seq restored numbers_from date_confirmed'),
  table('references_in_force', 'id', 1, 'document hash since_time'),
  table('business_days', 'id', 1, 'business_day_id date state opened_by is_confirmed opened_at closed_at unserved'),
  table(
    'counter_sessions',
    'id',
    1,
    'counter_session_id counter staff business_day station state opened_at closed_at opened_tick closed_tick',
  ),
  table(
    'tickets',
    'id',
    1,
    `ticket_id business_day series number code state is_priority priority_reason holder_station holder_epoch counter wanted_counter
     taken_at called_at called_times called_counter called_tick turn_tick since waiting_before back_after back_tick conflicts station
     letter ordinal taken_tick source state_tick busy_ms`,
  ),
  table(
    'dossiers',
    'id',
    1,
    `dossier_id code short_key procedure procedure_name competent_agency competent_name receiving_unit status received_at received_date
     due_at due_date register_book register_year register_number slot ready_at handed_back_at station ticket_id conflicts collect_at channel
     owner_name owner_number owner_phone search_text mark detail`,
  ),
  table('dossier_codes', 'id', 2, 'dossier_id code issuer'),
  table('guidances', 'id', 1, 'guidance_id code procedure procedure_name missing given_at station state dossier draft_part'),
  table(
    'print_jobs',
    'id',
    1,
    `print_job_id document title printer subject_kind subject_id copy_of state detail queued_at changed_at station document_part
     moved_from paper_mm paper_tick is_asked`,
  ),
  table('printers', 'id', 1, 'printer_id station name target profile set_at set_by papers fallback roll_metres roll_tick roll_changed_at'),
  table('conflicts', 'kindAndId', 1, 'conflict_id aggregate_kind aggregate_id kind acts state'),
  table('settlements', 'id', 1, 'settlement_id conflict acts stands reason settled_at settled_by station'),
];

const byName = new Map(READ_TABLES.map((found) => [found.name, found]));

export function readTable(name: string): ReadTable {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no such read table: ${name}`);
  return found;
}
