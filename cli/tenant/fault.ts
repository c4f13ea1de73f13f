/** Codes of the service that the local tenant answers with, and their HTTP status. */
const STATUS = {
  'CHO-001': 400,
  'CHO-003': 403,
  'CHO-004': 404,
  'CHO-013': 424,
  'CHO-014': 422,
  'CHO-016': 400,
  'CHO-017': 400,
  'CHO-024': 503,
  'CHO-030': 422,
  'CHO-031': 409,
  'LOCAL-409': 409,
} as const;

export type FaultCode = keyof typeof STATUS;

/** Why a request to the local tenant is not carried out. */
export class TenantFault extends Error {
  readonly code: FaultCode;
  readonly status: (typeof STATUS)[FaultCode];

  constructor(code: FaultCode, title: string) {
    super(title);
    this.code = code;
    this.status = STATUS[code];
  }
}
