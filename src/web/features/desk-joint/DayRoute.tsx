/** In which order to go to the sites of the day, from where one is. */
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type GeoPoint, isInChina, roundedPoint } from "../../../core/shared/index.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { useLocation } from "../../ui/use-location.ts";
import styles from "./Joint.module.css";
import { type JointView, slotText, useDayRoute } from "./joint.ts";

export function DayRoute({ on }: { readonly on: string }) {
  const { t } = useTranslation(["deskJoint", "ui"]);
  const [start, setStart] = useState<GeoPoint>();
  const [outside, setOutside] = useState(false);
  const { asking, failure, ask } = useLocation();
  const found = useDayRoute(on, start);
  return (
    <section className={styles.panel} aria-label={t("list.routeTitle")}>
      <h2>{t("list.routeTitle")}</h2>
      <p>{t("list.routeHint")}</p>
      <Button
        loading={asking || found.isFetching}
        onClick={() =>
          ask((located) => {
            setOutside(!isInChina(located));
            if (isInChina(located)) setStart(roundedPoint(located));
          })
        }
      >
        {t("list.route")}
      </Button>
      <div role="status">
        {failure !== null && <p>{t(`list.location.${failure}`)}</p>}
        {failure === null && outside && <p>{t("ui:place.outside")}</p>}
        {found.data !== undefined && <Stops {...found.data} />}
      </div>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
    </section>
  );
}

interface StopsProps {
  readonly rows: readonly JointView[];
  readonly route: { readonly order: readonly string[]; readonly minutes: number } | null;
}

function Stops({ rows, route }: StopsProps) {
  const { t } = useTranslation("deskJoint");
  if (route === null) {
    const places = rows.filter((row) => isToGo(row) && row.point === null).map((row) => row.address ?? "");
    return <p>{t("list.routeMissing", { places: places.join("；") })}</p>;
  }
  if (route.order.length === 0) return <p>{t("list.routeNone")}</p>;
  const stops = route.order.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return (
    <>
      <p>{t("list.routeMinutes", { minutes: route.minutes })}</p>
      <ol>
        {stops.map((row) => (
          <li key={row.id}>
            <Link to="/joint/$id" params={{ id: row.id }}>
              {row.address}
            </Link>{" "}
            {row.slot !== null && slotText(row.slot)}
          </li>
        ))}
      </ol>
    </>
  );
}

function isToGo({ status }: JointView): boolean {
  return status !== "concluded" && status !== "cancelled";
}
