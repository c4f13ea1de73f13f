import { Cloud, CloudUpload } from 'lucide-react';
import { showDialog } from '../../state/panels.ts';
import type { Action } from '../types.ts';

export const tenantAction: Action = {
  id: 'tenant',
  label: 'Connect to a tenant, and pull chains',
  group: 'File',
  icon: Cloud,
  run: (designer) => showDialog(designer, 'tenant'),
};

export const planAction: Action = {
  id: 'plan',
  label: 'Plan and apply to the tenant',
  group: 'File',
  icon: CloudUpload,
  run: (designer) => showDialog(designer, 'plan'),
};
