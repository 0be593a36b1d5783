import { ICON_PATHS, type IconName } from './icon-paths.ts';

/** An icon stands beside its word, so it is silent to a screen reader. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
