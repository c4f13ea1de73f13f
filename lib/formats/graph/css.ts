/** Rules of CSS: selectors and declarations. */
export type Rules = readonly (readonly [selector: string, declarations: string])[];

export function cssOf(rules: Rules): string {
  return rules.map(([selector, declarations]) => `${selector}{${declarations}}`).join('');
}
