import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { TenantFault } from '../fault.ts';

/** An error as both task modules of @qlik/api type it. */
export function errorAnswer(context: Context, status: ContentfulStatusCode, code: string, title: string): Response {
  const errors = [{ code, title, timestamp: new Date().toISOString() }];
  return context.json({ errors, traceId: randomBytes(16).toString('hex') }, status);
}

export function faultAnswer(context: Context, error: Error): Response {
  if (error instanceof TenantFault) return errorAnswer(context, error.status, error.code, error.message);
  return errorAnswer(context, 500, 'LOCAL-500', 'Something went wrong in the local tenant.');
}
