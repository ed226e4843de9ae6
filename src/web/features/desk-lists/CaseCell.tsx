import { Link } from "@tanstack/react-router";
import styles from "./CaseCell.module.css";
import { procedureName } from "./procedure-name.ts";

interface CaseCellProps {
  readonly id: string;
  readonly number: string;
  readonly itemName: string;
  readonly applicantName: string | null;
}

/** A case in one cell, its number, item and applicant below one another: beside it a phone still shows what is due. */
export function CaseCell({ id, number, itemName, applicantName }: CaseCellProps) {
  return (
    <>
      <Link to="/cases/$id" params={{ id }} data-row-link="" className={styles.number}>
        {number}
      </Link>
      <span className={styles.item}>{procedureName(itemName)}</span>
      {applicantName !== null && <span className={styles.quiet}>{applicantName}</span>}
    </>
  );
}
