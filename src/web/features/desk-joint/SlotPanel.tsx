/** When: times at which everybody can come, proposed and settled from here. */
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getJson } from "../../api/json.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import styles from "./Joint.module.css";
import { type Give, type JointView, type Slots, slotText } from "./joint.ts";

interface PanelProps {
  readonly view: JointView;
  readonly give: Give;
}

export function SlotPanel({ view, give }: PanelProps) {
  const { t } = useTranslation("deskJoint");
  const [asked, setAsked] = useState(false);
  const found = useQuery({
    queryKey: ["joint", view.id, "slots", view.version],
    queryFn: ({ signal }) => getJson<Slots>(`/api/joint-work/${view.id}/slots`, signal),
    enabled: asked,
  });
  if (!view.allowed.includes("propose-slots")) return null;
  return (
    <section className={styles.panel} aria-label={t("slot.title")}>
      <h2>{t("slot.title")}</h2>
      <Proposed view={view} give={give} />
      <Button onClick={() => setAsked(true)} loading={found.isFetching}>
        {t("slot.find")}
      </Button>
      {found.isError && <ErrorPanel error={found.error} />}
      {found.data !== undefined && <Found found={found.data} give={give} />}
    </section>
  );
}

function Found({ found, give }: { readonly found: Slots; readonly give: Give }) {
  const { t } = useTranslation("deskJoint");
  if (found.slots.length === 0) return <p role="status">{t("slot.none")}</p>;
  const slots = found.slots.map(({ from, to }) => ({ from, to }));
  return (
    <>
      {found.unanswered.length > 0 && <p>{t("slot.unanswered", { offices: found.unanswered.join("、") })}</p>}
      <ol>
        {found.slots.map((slot) => (
          <li key={slot.from}>
            {slotText(slot)}{" "}
            {slot.missing.length === 0 ? t("slot.all") : t("slot.missing", { offices: slot.missing.join("、") })}
          </li>
        ))}
      </ol>
      <Button type="primary" loading={give.isPending} onClick={() => give.mutate({ type: "propose-slots", slots })}>
        {t("slot.propose")}
      </Button>
    </>
  );
}

function Proposed({ view, give }: PanelProps) {
  const { t } = useTranslation("deskJoint");
  const [reason, setReason] = useState("");
  if (view.proposed.length === 0) return <p>{t("slot.notYet")}</p>;
  return (
    <>
      {view.slot !== null && view.proposed.some(({ from }) => from !== view.slot?.from) && (
        <Form.Item label={t("slot.moveReason")} htmlFor="slot-reason">
          <Input id="slot-reason" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        </Form.Item>
      )}
      <ul className={styles.choices}>
        {view.proposed.map((slot) => (
          <li key={slot.from}>
            {slotText(slot)}{" "}
            {view.slot?.from === slot.from ? (
              <b>{t("slot.settled")}</b>
            ) : (
              <Button
                size="small"
                loading={give.isPending}
                aria-label={t("slot.settleOne", { slot: slotText(slot) })}
                onClick={() => give.mutate({ type: "settle-slot", slot: { from: slot.from, to: slot.to }, reason })}
              >
                {t("slot.settle")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
