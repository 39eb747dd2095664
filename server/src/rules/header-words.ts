/** The words that the header of a methodology knows, and what its number says. */

/** How far a methodology has come, as `status` says it. */
export const statuses = ['draft', 'proposed', 'approved', 'superseded', 'withdrawn', 'rejected'] as const;

/** What a `date` of the header is of. */
export const dateEvents = ['completed', 'submitted', 'public_inputs', 'approved'] as const;

/** A methodology number in its parts: `VN_AM013` is VN, AM and 013. */
export interface MethodologyNumber {
  /** Code of the partner country. */
  readonly country: string;
  /** PM proposed, AM approved. */
  readonly stage: 'PM' | 'AM';
  readonly digits: string;
}

/** `VN_AM13`, `vn_am013`, `VNAM013` as they are meant; `undefined` for a name that is no attempt at a number. */
export function likelyNumber(name: string): string | undefined {
  const match = /^(?:JCM_)?([A-Z]{2})_?([AP]M)_?0*(\d{1,3})$/i.exec(name);
  if (match === null) return undefined;
  return `${match[1]!.toUpperCase()}_${match[2]!.toUpperCase()}${match[3]!.padStart(3, '0')}`;
}

/** Reads a methodology number; `undefined` where the name does not have its form. */
export function readNumber(name: string): MethodologyNumber | undefined {
  const match = /^([A-Z]{2})_(PM|AM)(\d{3})$/.exec(name);
  if (match === null) return undefined;
  return { country: match[1]!, stage: match[2] as 'PM' | 'AM', digits: match[3]! };
}
