import type { Agency, Office } from '#contract/reference.ts';
import { procedureList } from '#contract/operations/office.ts';
import { ok } from '#contract/result.ts';
import type { Procedure } from '#core/domain/catalogue/catalogue.ts';
import { fold } from '#core/domain/search-text/fold.ts';
import { reading } from '#core/journal/acting.ts';

export const list = reading({
  operation: procedureList,
  read({ id, text }, _look, here) {
    const { procedures } = here.reference.catalogue;
    const found =
      id !== undefined ? procedures.filter((each) => each.id === id) : text === undefined ? procedures : searched(procedures, text);
    const rows = found.map((each) => ({
      id: each.id,
      name: each.name,
      agency: each.agency,
      agencyName: here.reference.office.agencies.find((agency) => agency.id === each.agency)?.name ?? each.agency,
      limits: each.limits.map(({ case: named, unit, limit }) => ({ case: named, unit, limit })),
      fee: each.fee ?? null,
      sample: each.sample,
      ...(id === undefined ? {} : { components: each.components.map(componentRow), agencies: agenciesOf(each, here.reference.office) }),
    }));
    return ok({ rows });
  },
});

/** The receiving unit decides only what the catalogue gives to it. */
const agenciesOf = ({ agency }: Procedure, { agencies, receivingAgency }: Office) => {
  const row = ({ id, name, isElsewhere }: Agency) => ({ id, name, isElsewhere });
  return [
    ...agencies.filter(({ id }) => id === agency).map(row),
    ...agencies.filter(({ id }) => id !== agency && id !== receivingAgency).map(row),
  ];
};

const componentRow = (component: Procedure['components'][number]) => ({
  id: component.id,
  name: component.name,
  form: component.form ?? null,
  originals: component.originals,
  certified: component.certified,
  copies: component.copies,
  required: component.required,
  condition: component.condition ?? null,
});

/** Every word of the question begins a word of the name, or the code begins with the text; names that begin with it come first. */
function searched(procedures: readonly Procedure[], text: string): Procedure[] {
  const wanted = fold(text);
  if (wanted === '') return [...procedures];
  const words = wanted.split(' ');
  const hits = procedures.filter((each) => {
    const name = ` ${fold(each.name).replace(/[^a-z0-9]+/g, ' ')}`;
    return each.id.startsWith(wanted) || words.every((word) => name.includes(` ${word}`));
  });
  return hits.sort((a, b) => Number(fold(b.name).startsWith(wanted)) - Number(fold(a.name).startsWith(wanted)));
}
