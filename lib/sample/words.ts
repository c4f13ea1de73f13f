/** A part of a business, and what its tasks load. */
export interface Domain {
  readonly name: string;
  readonly systems: readonly string[];
  readonly subjects: readonly string[];
  readonly marts: readonly string[];
  readonly reports: readonly string[];
}

/** Where a chain runs, and by which clock. */
export interface Region {
  readonly name: string;
  readonly timezone: string;
}

export const DOMAINS: readonly Domain[] = [
  {
    name: 'Sales',
    systems: ['ERP', 'CRM', 'Web shop'],
    subjects: ['orders', 'order lines', 'invoices', 'quotes', 'customers', 'price lists', 'returns', 'discounts'],
    marts: ['Sales mart', 'Customer mart', 'Order book'],
    reports: ['Revenue dashboard', 'Sales pipeline', 'Top customers', 'Margins', 'Weekly sales', 'Open quotes'],
  },
  {
    name: 'Stock',
    systems: ['WMS', 'ERP', 'Scanners'],
    subjects: ['stock levels', 'movements', 'locations', 'batches', 'counts', 'articles', 'reservations'],
    marts: ['Stock mart', 'Movement mart', 'Article mart'],
    reports: ['Stock overview', 'Slow movers', 'Stock-outs', 'Count differences', 'Shelf life'],
  },
  {
    name: 'HR',
    systems: ['HR suite', 'Time clock', 'Payroll'],
    subjects: ['employees', 'absences', 'contracts', 'working hours', 'positions', 'trainings', 'applicants'],
    marts: ['People mart', 'Working time mart'],
    reports: ['Headcount', 'Absence rate', 'Overtime', 'Recruiting funnel', 'Staff turnover'],
  },
  {
    name: 'Finance',
    systems: ['Ledger', 'ERP', 'Bank', 'Treasury'],
    subjects: ['journal entries', 'accounts', 'cost centres', 'payments', 'budgets', 'exchange rates', 'assets'],
    marts: ['Ledger mart', 'Cost mart', 'Cash mart'],
    reports: ['Profit and loss', 'Balance sheet', 'Cash flow', 'Budget against actual', 'Open items', 'Month end'],
  },
  {
    name: 'Procurement',
    systems: ['ERP', 'Supplier portal'],
    subjects: ['purchase orders', 'suppliers', 'receipts', 'framework contracts', 'requisitions', 'supplier ratings'],
    marts: ['Spend mart', 'Supplier mart'],
    reports: ['Spend analysis', 'Supplier scorecard', 'Late deliveries', 'Contract coverage'],
  },
  {
    name: 'Logistics',
    systems: ['TMS', 'Carrier feed', 'WMS'],
    subjects: ['shipments', 'routes', 'freight costs', 'carriers', 'deliveries', 'customs papers'],
    marts: ['Shipment mart', 'Freight mart'],
    reports: ['On-time delivery', 'Freight costs', 'Route load', 'Carrier comparison'],
  },
  {
    name: 'Marketing',
    systems: ['Campaign tool', 'Web analytics', 'CRM'],
    subjects: ['campaigns', 'leads', 'page views', 'newsletters', 'segments', 'media spend'],
    marts: ['Campaign mart', 'Lead mart'],
    reports: ['Campaign results', 'Lead funnel', 'Web traffic', 'Cost per lead'],
  },
  {
    name: 'Service',
    systems: ['Ticket desk', 'Call centre', 'Field app'],
    subjects: ['tickets', 'calls', 'visits', 'service contracts', 'spare parts', 'satisfaction scores'],
    marts: ['Ticket mart', 'Visit mart'],
    reports: ['Open tickets', 'First response', 'Customer satisfaction', 'Technician load'],
  },
  {
    name: 'Production',
    systems: ['MES', 'Machine log', 'ERP'],
    subjects: ['work orders', 'machine states', 'scrap', 'routings', 'bills of material', 'shifts', 'energy meters'],
    marts: ['Production mart', 'Machine mart', 'Energy mart'],
    reports: ['Equipment efficiency', 'Scrap rate', 'Shift report', 'Energy use', 'Plan against actual'],
  },
  {
    name: 'Quality',
    systems: ['Lab system', 'MES'],
    subjects: ['samples', 'inspections', 'complaints', 'audit findings', 'test plans'],
    marts: ['Inspection mart', 'Complaint mart'],
    reports: ['Complaint trend', 'Inspection results', 'Supplier quality', 'Cost of poor quality'],
  },
];

export const REGIONS: readonly Region[] = [
  { name: 'Nordics', timezone: 'Europe/Stockholm' },
  { name: 'Germany', timezone: 'Europe/Berlin' },
  { name: 'France', timezone: 'Europe/Paris' },
  { name: 'UK', timezone: 'Europe/London' },
  { name: 'Iberia', timezone: 'Europe/Madrid' },
  { name: 'Poland', timezone: 'Europe/Warsaw' },
  { name: 'US East', timezone: 'America/New_York' },
  { name: 'US West', timezone: 'America/Los_Angeles' },
  { name: 'Brazil', timezone: 'America/Sao_Paulo' },
  { name: 'India', timezone: 'Asia/Kolkata' },
  { name: 'Japan', timezone: 'Asia/Tokyo' },
  { name: 'Australia', timezone: 'Australia/Sydney' },
];
