import { useState } from 'react';
import { FIELDS, SETUP } from '../messages/setup-vi.ts';
import { Button } from '../ui/button.tsx';
import { DocumentPage } from './document-page.tsx';
import type { Json } from './json.ts';
import { PinDialog } from './pin-dialog.tsx';
import { AGENCY_LIST, CALENDAR_FIELDS, COUNTER_LIST, DAY_LIST, OFFICE_FIELDS, PROCEDURE_LIST, SERIES_LIST, STAFF_LIST } from './specs.ts';

const OFFICE = [
  { list: COUNTER_LIST },
  { list: SERIES_LIST },
  { list: AGENCY_LIST },
  { title: FIELDS.officeItself, fields: OFFICE_FIELDS },
];
const CALENDAR = [{ title: FIELDS.calendarItself, fields: CALENDAR_FIELDS }, { list: DAY_LIST }];
const CATALOGUE = [{ list: PROCEDURE_LIST }];
const STAFF = [{ list: STAFF_LIST }];

export const OfficePage = () => <DocumentPage kind="office" title={SETUP.office} sections={OFFICE} />;
export const CalendarPage = () => <DocumentPage kind="calendar" title={SETUP.calendar} sections={CALENDAR} />;
export const CataloguePage = () => <DocumentPage kind="catalogue" title={SETUP.catalogue} sections={CATALOGUE} />;

/** A PIN is set for whoever is in force: beside the list, never in it. */
export function StaffPage() {
  const [member, setMember] = useState<Json | null>(null);
  return (
    <>
      <DocumentPage
        kind="staff"
        title={SETUP.staff}
        sections={STAFF}
        extra={(row, editor) => (
          <Button size="small" icon="lock" off={editor.isChanged && SETUP.pinFirst} onPress={() => setMember(row)}>
            {SETUP.setPin}
            <span className="vh"> {String(row.name)}</span>
          </Button>
        )}
      />
      {member !== null && <PinDialog staff={String(member.id)} name={String(member.name)} onClose={() => setMember(null)} />}
    </>
  );
}
