import Timeline_Button_ZoomAll from '@salesforce/label/c.Timeline_Button_ZoomAll';
import Timeline_Button_ZoomIn from '@salesforce/label/c.Timeline_Button_ZoomIn';
import Timeline_Button_ZoomOut from '@salesforce/label/c.Timeline_Button_ZoomOut';
import Timeline_Text_Range from '@salesforce/label/c.Timeline_Text_Range';
import Timeline_Text_RangeAll from '@salesforce/label/c.Timeline_Text_RangeAll';
import Timeline_Title_Zoom from '@salesforce/label/c.Timeline_Title_Zoom';

/** The words of the time that a picture shows. */
export const zoomLabels = {
    title: {
        zoom: Timeline_Title_Zoom
    },
    button: {
        zoomIn: Timeline_Button_ZoomIn,
        zoomOut: Timeline_Button_ZoomOut,
        zoomAll: Timeline_Button_ZoomAll
    },
    text: {
        range: Timeline_Text_Range,
        rangeAll: Timeline_Text_RangeAll
    }
} as const;
