/** Of a bundle: what the person is spared by applying for its items together, and why. */
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { Savings } from "../bundle/BundleProof.tsx";
import { useBundleProof } from "../bundle/bundle.ts";

export function BundleSavings({ code }: { readonly code: string }) {
  const { t } = useTranslation("bundle");
  const proof = useBundleProof([code]);
  return (
    <Card title={t("summary.title")}>
      <p>{t("summary.lead")}</p>
      {proof.isPending && <Waiting />}
      {proof.isError && <ErrorPanel error={proof.error} onRetry={() => void proof.refetch()} />}
      {proof.data !== undefined && <Savings proof={proof.data} />}
    </Card>
  );
}
