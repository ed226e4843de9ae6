/** On site, in the hand: check in, tick each check, photograph, sign, conclude. One column, big targets. */
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { usePathText } from "../page-address/use-page-address.ts";
import styles from "./Joint.module.css";
import { type Give, type JointView, slotText, useJoint, useJointCommand } from "./joint.ts";
import { SiteChecks } from "./SiteChecks.tsx";
import { SiteConclusion } from "./SiteConclusion.tsx";
import { SiteSignatures } from "./SiteSignatures.tsx";

export function SitePage() {
  const found = useJoint(usePathText("id"));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  return <OnSite view={found.data} />;
}

function OnSite({ view }: { readonly view: JointView }) {
  const { t } = useTranslation("deskJoint");
  const give = useJointCommand(view.id);
  const isFound = view.parts.every((part) => part.checks.every((check) => check.finding !== null));
  return (
    <div className={styles.site}>
      <p>
        <Link to="/joint/$id" params={{ id: view.id }}>
          {t("site.back")}
        </Link>
      </p>
      <PageHeading title={t("site.title")} />
      <p>
        {view.address} · {view.slot === null ? "" : slotText(view.slot)}
      </p>
      {give.isError && <ErrorPanel error={give.error} />}
      {view.status === "concluded" && <p role="status">{t("site.done")}</p>}
      {!view.here && view.allowed.includes("check-in") && <Arrival give={give} />}
      {view.here && view.status === "on-site" && (
        <>
          <SiteChecks view={view} give={give} />
          <SiteSignatures view={view} give={give} />
          {isFound && view.allowed.includes("conclude") && <SiteConclusion view={view} give={give} />}
        </>
      )}
    </div>
  );
}

function Arrival({ give }: { readonly give: Give }) {
  const { t } = useTranslation("deskJoint");
  return (
    <Button
      type="primary"
      size="large"
      block
      loading={give.isPending}
      onClick={() => give.mutate({ type: "check-in" })}
    >
      {t("site.checkIn")}
    </Button>
  );
}
