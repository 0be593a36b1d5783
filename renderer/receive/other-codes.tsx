import { useState } from 'react';
import { useAct } from '../client/use-call.ts';
import { CODES } from '../messages/receive-vi.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useToasts } from '../ui/toast.tsx';

interface Code {
  readonly code: string;
  readonly issuer: string;
}

/** The codes that other systems gave to a dossier: bound here, every search and scan takes them. */
export function OtherCodes({
  code,
  others,
  onChanged,
}: {
  /** The dossier's own. */
  readonly code: string;
  readonly others: readonly Code[];
  readonly onChanged: () => void;
}) {
  const bind = useAct('dossier.bindCode');
  const unbind = useAct('dossier.unbindCode');
  const toasts = useToasts();
  const [other, setOther] = useState('');
  const [issuer, setIssuer] = useState<string>(CODES.usualIssuer);
  const [refused, setRefused] = useState<string | null>(null);

  const add = async () => {
    const answer = await bind.run({ code, other, issuer });
    if (answer === null) return;
    setRefused(answer.ok ? null : answer.refusal.message);
    if (!answer.ok) return;
    setOther('');
    toasts.show({ text: CODES.bound(answer.value.bound.code) });
    onChanged();
  };
  const remove = async (bound: string) => {
    const answer = await unbind.run({ code, other: bound });
    if (answer === null) return;
    setRefused(answer.ok ? null : answer.refusal.message);
    if (!answer.ok) return;
    toasts.show({ text: CODES.unbound(bound) });
    onChanged();
  };

  return (
    <details className="card pad">
      <summary>
        {CODES.title} ({others.length})
      </summary>
      <div className="stack s2">
        {others.map((each) => (
          <div className="row" key={each.code}>
            <span className="grow">
              <b className="code">{each.code}</b> <span className="hint">{CODES.from(each.issuer)}</span>
            </span>
            <Button kind="quiet" size="small" onPress={() => void remove(each.code)}>
              {CODES.unbind}
            </Button>
          </div>
        ))}
        <Refusal message={refused} />
        <form
          className="other-code"
          onSubmit={(event) => {
            event.preventDefault();
            if (other.trim() !== '') void add();
          }}
        >
          <Field label={CODES.code} value={other} onChange={setOther} input={{ maxLength: 64 }} />
          <Field label={CODES.issuer} value={issuer} onChange={setIssuer} input={{ maxLength: 80 }} />
          <Button type="submit" onPress={() => undefined}>
            {CODES.bind}
          </Button>
        </form>
      </div>
    </details>
  );
}
