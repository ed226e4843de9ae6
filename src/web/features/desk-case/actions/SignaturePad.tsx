/** A signature drawn with pen, finger or mouse. Kept as a picture only when something was drawn. */
import { Button, Space } from "antd";
import { type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ActionForm.module.css";

export interface SignaturePadProps {
  /** The drawing, or undefined when the pad is empty; asked for when the form is sent. */
  readonly onDrawn: (picture: (() => Promise<Blob>) | undefined) => void;
}

const WIDTH = 900;
const HEIGHT = 300;
const PEN = 4;

export function SignaturePad({ onDrawn }: SignaturePadProps) {
  const { t } = useTranslation("deskActions");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawing, setDrawing] = useState(false);
  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * WIDTH,
      ((event.clientY - box.top) / box.height) * HEIGHT,
    ] as const;
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext("2d");
    if (pen === null || pen === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.lineWidth = PEN;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.beginPath();
    pen.moveTo(...point(event));
    setDrawing(true);
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext("2d");
    if (!drawing || pen === null || pen === undefined) return;
    pen.lineTo(...point(event));
    pen.stroke();
  };
  const end = () => {
    if (!drawing) return;
    setDrawing(false);
    onDrawn(() => pictureOf(canvas.current));
  };
  const clear = () => {
    canvas.current?.getContext("2d")?.clearRect(0, 0, WIDTH, HEIGHT);
    onDrawn(undefined);
  };
  return (
    <>
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t("serve.pad")}
        className={styles.pad}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Space>
        <Button size="small" onClick={clear}>
          {t("serve.clear")}
        </Button>
        <span className={styles.keys}>{t("serve.padOptional")}</span>
      </Space>
    </>
  );
}

function pictureOf(canvas: HTMLCanvasElement | null): Promise<Blob> {
  return new Promise((resolve, reject) => {
    if (canvas === null) reject(new Error("the pad is gone"));
    else canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png");
  });
}
