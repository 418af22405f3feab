/** Records a voice note. Starts on `start`, gives the bytes on `stop`. */
export interface Recording {
  stop(): Promise<Blob>;
  cancel(): void;
}

/** A voice note ends by itself after this, so that a pocket press cannot fill the phone. */
export const recordingSecondsMax = 180;

const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

export async function startRecording(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  // 24 kbit/s speech: a minute is about 180 KB, small enough for a weak network.
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 24_000 });
  const parts: Blob[] = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      resolve();
    };
  });
  recorder.start();
  const limit = setTimeout(() => recorder.stop(), recordingSecondsMax * 1000);
  const end = () => {
    clearTimeout(limit);
    if (recorder.state !== 'inactive') recorder.stop();
  };
  return {
    async stop() {
      end();
      await ended;
      return new Blob(parts, { type: (mimeType ?? 'audio/webm').split(';')[0] });
    },
    cancel: end,
  };
}
