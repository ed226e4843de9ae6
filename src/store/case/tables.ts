/** Tables as Kysely sees them, for the lists of screens. Instants are Dates on the way out. */
export interface CaseRecordTable {
  jurisdiction: string;
  id: string;
  version: number;
  status: string;
  number: string;
  item: string;
  item_version: string;
  office: string;
  channel: string;
  owner: string | null;
  applicant_name: string | null;
  applicant_key: string | null;
  phone_key: string | null;
  tracking_hash: string | null;
  submitted_at: Date;
  due_on: string | null;
  due_at: Date | null;
  yellow_at: Date | null;
  provisional: boolean;
  statutory_due_on: string | null;
  promised_due_on: string | null;
  decided_at: Date | null;
  outcome: string | null;
  closed_at: Date | null;
  updated_at: Date;
  deadline_at: Date | null;
}

export interface CaseTaskTable {
  jurisdiction: string;
  case_id: string;
  task: string;
  name: string;
  kind: string;
  office: string;
  post: string;
  holder: string | null;
  opened_at: Date;
  due_on: string | null;
  due_at: Date | null;
  yellow_at: Date | null;
}

export interface CaseDaysTable {
  jurisdiction: string;
  case_id: string;
  party: string;
  unit: string;
  item: string;
  office: string;
  year: number;
  calendar_thousandths: number;
  working_thousandths: number;
}

export interface CaseTables {
  case_days: CaseDaysTable;
  case_record: CaseRecordTable;
  case_task: CaseTaskTable;
}
